import { Alert, Button } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { accepted, api } from '../../client';
import { fill, Section, useWords } from '../../components';
import { useFormat } from '../../i18n';
import type { Correction } from '../correction';
import { useReadAgain } from '../use-read-again';
import { checkingMessages } from './messages';

/** The side that people leave says that they do; whoever says so has no other hand in it. */
export function ConfirmPanel({ correction: { id, step, region } }: { readonly correction: Correction }) {
  const t = useWords(checkingMessages).checking;
  const { locale } = useFormat();
  const notify = useNotify();
  const readAgain = useReadAgain();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = async (): Promise<void> => {
    setWorking(true);
    setProblem(null);
    try {
      const input = { correction: id, step };
      const answer = await api.execute(client.ConfirmTransferDocument, { input }, { 'accept-language': locale });
      accepted(answer.confirmTransfer);
      notify(t.confirmed, { type: 'success' });
      await readAgain();
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setWorking(false);
    }
  };
  return (
    <Section title={t.confirmTitle} note={fill(t.confirmNote, { region: region?.name ?? '' })}>
      {problem && (
        <Alert severity="error" role="alert" sx={{ mb: 2 }}>
          {problem}
        </Alert>
      )}
      <Button variant="contained" disabled={working} onClick={() => void confirm()} sx={{ minHeight: 44 }}>
        {t.confirm}
      </Button>
    </Section>
  );
}
