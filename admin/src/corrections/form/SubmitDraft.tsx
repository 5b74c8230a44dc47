import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { client } from '@tepat/shared';
import { useEffect, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { accepted, api, Refused } from '../../client';
import { recordPath, useWords } from '../../components';
import { useFormat } from '../../i18n';
import { useReadAgain } from '../use-read-again';
import { WithdrawButton } from '../WithdrawButton';
import type { DraftSaver, SaverState } from './draft-saver';
import { problemsByField, stillOpen, submitProblems, type SubmitProblem } from './field-problems';
import { formMessages } from './messages';
import { SaveBar } from './SaveBar';

interface SubmitDraftProps {
  readonly saver: DraftSaver;
  readonly state: SaverState;
  /** Answers to the questions with which it came back. */
  readonly answer: string | null;
}

interface Refusal {
  readonly problems: readonly SubmitProblem[];
  /** Of the draft that was refused. */
  readonly edit: number;
}

/** Submits what is saved; all that is missing or has moved is said at once. */
export function SubmitDraft({ saver, state, answer }: SubmitDraftProps) {
  const t = useWords(formMessages).correctionForm;
  const { locale } = useFormat();
  const notify = useNotify();
  const navigate = useNavigate();
  const readAgain = useReadAgain();
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  const isSettled = state.status === 'SAVED' && state.typed.size === 0;
  useEffect(() => {
    // The summary takes the focus, so that it is read first.
    if (refused) summary.current?.focus();
  }, [refused]);
  const submit = async (): Promise<void> => {
    setSending(true);
    setRefused(null);
    const { id, edit, step } = saver.snapshot().draft;
    try {
      const input = { correction: id, edit, step, ...(answer === null ? {} : { reason: answer }) };
      const sent = await api.execute(client.SubmitCorrectionDocument, { input }, { 'accept-language': locale });
      accepted(sent.submitCorrection);
      await readAgain();
      notify(t.sent, { type: 'success' });
      await navigate(recordPath('corrections', id));
    } catch (failure) {
      const problems =
        failure instanceof Refused
          ? submitProblems(failure.userErrors, saver.snapshot())
          : [{ text: failure instanceof Error ? failure.message : String(failure), keys: [] }];
      saver.blame(problemsByField(problems));
      setRefused({ problems, edit });
      setSending(false);
    }
  };
  const open = refused ? stillOpen(refused.problems, refused.edit, state) : [];
  return (
    <>
      {open.length > 0 && (
        // In the form and not in the bar, which on a phone would cover the very fields that it names.
        <Alert severity="error" role="alert" tabIndex={-1} ref={summary} sx={{ scrollMargin: '120px' }}>
          <AlertTitle>{t.problems}</AlertTitle>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {open.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </Box>
        </Alert>
      )}
      <SaveBar saver={saver} state={state}>
        <WithdrawButton correction={state.draft} />
        <Button
          variant="contained"
          disabled={!isSettled || isSending}
          onClick={() => void submit()}
          sx={{ minHeight: 44 }}
        >
          {isSettled || state.status !== 'SAVING' ? t.send : t.sendWait}
        </Button>
      </SaveBar>
    </>
  );
}
