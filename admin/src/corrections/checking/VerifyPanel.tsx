import { Alert, Button, Stack, TextField } from '@mui/material';
import { PASSABLE_JUDGEMENTS, type client, type EvidenceJudgement } from '@tepat/shared';
import { useState } from 'react';
import { useViewer } from '../../access';
import { Section, useWords } from '../../components';
import type { Correction } from '../correction';
import { useReadAgain } from '../use-read-again';
import { JudgementChoice } from './JudgementChoice';
import { checkingMessages } from './messages';
import { ownJudgement, useCheckActs } from './use-checks';

/** The verifier judges the evidence first; then passes on, returns with questions, or rejects. */
export function VerifyPanel({ correction }: { readonly correction: Correction }) {
  const t = useWords(checkingMessages).checking;
  const viewerId = useViewer()?.actorId;
  const { verify, say } = useCheckActs();
  const readAgain = useReadAgain();
  const [own] = useState(() => ownJudgement(correction, viewerId));
  const [judgement, setJudgement] = useState<EvidenceJudgement | null>(own?.judgement ?? null);
  const [reason, setReason] = useState(own?.reason ?? '');
  const [asked, setAsked] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const cannotPass = judgement !== null && !PASSABLE_JUDGEMENTS.includes(judgement);

  const act = async (outcome: client.VerificationOutcome | null, said: string): Promise<void> => {
    setAsked(true);
    if (judgement === null || reason.trim() === '') return;
    setWorking(true);
    setProblem(null);
    try {
      const { id, step } = correction;
      await verify({ correction: id, step, judgement, reason, ...(outcome === null ? {} : { outcome }) });
      say(said);
      await readAgain();
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setWorking(false);
    }
  };

  const lacksReason = asked && reason.trim() === '';
  return (
    <Section title={t.verifyTitle} note={t.verifyNote}>
      <Stack sx={{ gap: 2 }}>
        <JudgementChoice
          value={judgement}
          problem={asked && judgement === null ? t.needJudgement : null}
          onChange={setJudgement}
        />
        <TextField
          variant="outlined"
          label={t.reason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          multiline
          minRows={2}
          fullWidth
          error={lacksReason}
          helperText={lacksReason ? t.needReason : t.reasonHelp}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
        {cannotPass && <Alert severity="warning">{t.contradicts}</Alert>}
        {problem && (
          <Alert severity="error" role="alert">
            {problem}
          </Alert>
        )}
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" disabled={working} onClick={() => void act(null, t.judged)}>
            {t.judge}
          </Button>
          <Button variant="contained" disabled={working || cannotPass} onClick={() => void act('PASS_ON', t.passed)}>
            {t.pass}
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
