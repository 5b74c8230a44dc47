import { Button } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { ReasonDialog, recordPath, useWords } from '../components';
import { useFormat } from '../i18n';
import type { CorrectionRow } from './correction';
import { formMessages } from './form/messages';
import { useReadAgain } from './use-read-again';

const OPEN_TO_PROPOSER: readonly string[] = ['DRAFT', 'RETURNED', 'SUBMITTED'];

/** The proposer takes it back, as long as nobody has verified it; what was submitted once takes a reason. */
export function WithdrawButton({ correction: { id, state, step, mine } }: { readonly correction: CorrectionRow }) {
  const t = useWords(formMessages).correctionForm;
  const { locale } = useFormat();
  const may = useMay();
  const notify = useNotify();
  const navigate = useNavigate();
  const readAgain = useReadAgain();
  const [isOpen, setOpen] = useState(false);
  if (!mine || !may('correction.propose') || !OPEN_TO_PROPOSER.includes(state)) return null;
  const withdraw = async (_form: FormData, reason: string): Promise<void> => {
    const input = { correction: id, step, ...(reason === '' ? {} : { reason }) };
    const answer = await api.execute(client.WithdrawCorrectionDocument, { input }, { 'accept-language': locale });
    accepted(answer.withdrawCorrection);
    setOpen(false);
    await readAgain();
    notify(t.withdrawn, { type: 'success' });
    await navigate(recordPath('corrections', id));
  };
  return (
    <>
      <Button color="error" onClick={() => setOpen(true)}>
        {t.withdraw}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t.withdraw}
          text={t.withdrawText}
          words={{ reason: t.withdrawReason, help: t.withdrawHelp, tooShort: t.tooShort }}
          reason={state === 'DRAFT' ? 'NONE' : 'REQUIRED'}
          go={t.go}
          back={t.back}
          color="error"
          onGo={withdraw}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
