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
import { problemsByField } from './field-problems';
import { formMessages } from './messages';
import { SaveBar } from './SaveBar';

interface SubmitDraftProps {
  readonly saver: DraftSaver;
  readonly state: SaverState;
  /** Answers to the questions with which it came back. */
  readonly answer: string | null;
}

/** Submits what is saved; all that is missing or has moved is said at once. */
export function SubmitDraft({ saver, state, answer }: SubmitDraftProps) {
  const t = useWords(formMessages).correctionForm;
  const { locale } = useFormat();
  const notify = useNotify();
  const navigate = useNavigate();
  const readAgain = useReadAgain();
  const [isSending, setSending] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  const isSettled = state.status === 'SAVED' && state.typed.size === 0;
  useEffect(() => {
    // The summary takes the focus, so that it is read first.
    if (problems.length > 0) summary.current?.focus();
  }, [problems]);
  const submit = async (): Promise<void> => {
    setSending(true);
    setProblems([]);
    const { id, edit, step } = saver.snapshot().draft;
    try {
      const input = { correction: id, edit, step, ...(answer === null ? {} : { reason: answer }) };
      const sent = await api.execute(client.SubmitCorrectionDocument, { input }, { 'accept-language': locale });
      accepted(sent.submitCorrection);
      await readAgain();
      notify(t.sent, { type: 'success' });
      await navigate(recordPath('corrections', id));
    } catch (failure) {
      const texts =
        failure instanceof Refused
          ? failure.userErrors.map(({ message }) => message)
          : [failure instanceof Error ? failure.message : String(failure)];
      if (failure instanceof Refused) saver.blame(problemsByField(failure.userErrors, saver.snapshot()));
      setProblems(texts);
      setSending(false);
    }
  };
  return (
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
      {problems.length > 0 && (
        <Alert
          severity="error"
          role="alert"
          tabIndex={-1}
          ref={summary}
          sx={{ flex: '1 1 100%', maxHeight: '40vh', overflow: 'auto' }}
        >
          <AlertTitle>{t.problems}</AlertTitle>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {problems.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </Box>
        </Alert>
      )}
    </SaveBar>
  );
}
