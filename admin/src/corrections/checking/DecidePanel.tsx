import { Alert, Button, Stack, TextField } from '@mui/material';
import { type client } from '@tepat/shared';
import { useState } from 'react';
import { Section, useWords } from '../../components';
import type { Correction } from '../correction';
import { useReadAgain } from '../use-read-again';
import { checkingMessages } from './messages';
import { useCheckActs } from './use-checks';

/** Whoever decides approves, returns with questions, or rejects. A base that moved cannot be approved. */
export function DecidePanel({ correction }: { readonly correction: Correction }) {
  const t = useWords(checkingMessages).checking;
  const { decide, say } = useCheckActs();
  const readAgain = useReadAgain();
  const [reason, setReason] = useState('');
  const [lacksReason, setLacksReason] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isStale = correction.lines.some(({ stale }) => stale);

  const act = async (decision: client.CorrectionDecision, said: string): Promise<void> => {
    const isEmpty = reason.trim() === '';
    setLacksReason(isEmpty && decision !== 'APPROVE');
    if (isEmpty && decision !== 'APPROVE') return;
    setWorking(true);
    setProblem(null);
    try {
      const { id, step } = correction;
      await decide({ correction: id, step, decision, ...(isEmpty ? {} : { reason }) });
      say(said);
      await readAgain();
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setWorking(false);
    }
  };

  return (
    <Section title={t.decideTitle} note={t.decideNote}>
      <Stack sx={{ gap: 2 }}>
        <TextField
          variant="outlined"
          label={t.decideReason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          multiline
          minRows={2}
          fullWidth
          error={lacksReason}
          helperText={lacksReason ? t.needReason : t.decideHelp}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
        {problem && (
          <Alert severity="error" role="alert">
            {problem}
          </Alert>
        )}
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button variant="contained" disabled={working || isStale} onClick={() => void act('APPROVE', t.approved)}>
            {t.approve}
          </Button>
          <Button variant="outlined" disabled={working} onClick={() => void act('RETURN', t.returned)}>
            {t.return}
          </Button>
          <Button color="error" disabled={working} onClick={() => void act('REJECT', t.rejected)}>
            {t.reject}
          </Button>
        </Stack>
      </Stack>
    </Section>
  );
}
