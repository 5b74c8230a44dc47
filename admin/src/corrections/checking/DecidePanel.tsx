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

/** Whoever decides judges the evidence to see the effect; approves, returns with questions, or rejects. A base that moved cannot be approved. */
export function DecidePanel({ correction }: { readonly correction: Correction }) {
  const t = useWords(checkingMessages).checking;
  const { decide, say } = useCheckActs();
  const readAgain = useReadAgain();
  const viewerId = useViewer()?.actorId;
  const [own, setOwn] = useState(() => ownJudgement(correction, viewerId)?.judgement ?? null);
  const [judgement, setJudgement] = useState<EvidenceJudgement | null>(own);
  const [reason, setReason] = useState('');
  const [lacksReason, setLacksReason] = useState(false);
  const [lacksJudgement, setLacksJudgement] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isStale = correction.lines.some(({ stale }) => stale);
  const cannotApprove = isStale || (judgement !== null && !PASSABLE_JUDGEMENTS.includes(judgement));

  const act = async (decision: client.CorrectionDecision | null, said: string): Promise<void> => {
    const isEmpty = reason.trim() === '';
    const isNew = judgement !== null && judgement !== own;
    const needsReason = isEmpty && (decision !== 'APPROVE' || isNew);
    setLacksReason(needsReason);
    setLacksJudgement(decision === null && judgement === null);
    if (needsReason || (decision === null && judgement === null)) return;
    setWorking(true);
    setProblem(null);
    try {
      const { id, step } = correction;
      const judged = isNew || decision === null ? { judgement } : {};
      await decide({ correction: id, step, ...judged, decision, ...(isEmpty ? {} : { reason }) });
      say(said);
      setOwn(judgement);
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
        <JudgementChoice value={judgement} problem={lacksJudgement ? t.needJudgement : null} onChange={setJudgement} />
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
        {judgement !== null && !PASSABLE_JUDGEMENTS.includes(judgement) && (
          <Alert severity="warning">{t.cannotApprove}</Alert>
        )}
        {problem && (
          <Alert severity="error" role="alert">
            {problem}
          </Alert>
        )}
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" disabled={working} onClick={() => void act(null, t.judged)}>
            {t.judge}
          </Button>
          <Button
            variant="contained"
            disabled={working || cannotApprove}
            onClick={() => void act('APPROVE', t.approved)}
          >
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
