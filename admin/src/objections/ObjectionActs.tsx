import { Alert, Button, MenuItem, Stack, TextField } from '@mui/material';
import {
  OBJECTION_OUTCOMES,
  OBJECTION_STATE_LABELS,
  OPEN_OBJECTION_STATES,
  readReceipt,
  type ObjectionOutcome,
} from '@tepat/shared';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useMay } from '../access';
import { fill, ReasonDialog, useWords } from '../components';
import { editPath } from '../corrections/correction';
import { useFormat } from '../i18n';
import { objectionMessages } from './messages';
import type { Objection } from './objection';
import { useObjectionActs } from './use-objection-acts';

const NO_REASON = { reason: '', help: '', tooShort: '' };
type Act = 'DECIDE' | 'ASK' | 'ANSWER' | 'CORRECT';

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

function outcomeOf(form: FormData, none: string): ObjectionOutcome {
  const chosen = OBJECTION_OUTCOMES.find((outcome) => outcome === textOf(form, 'outcome'));
  if (chosen === undefined) throw new Error(none);
  return chosen;
}

/** What the viewer may do with it now; the letter once it is decided. */
export function ObjectionActs({ objection }: { readonly objection: Objection }) {
  const t = useWords(objectionMessages).objections.acts;
  const [act, setAct] = useState<Act | null>(null);
  const may = useMay();
  const { locale } = useFormat();
  const { state, letterPath, mayDecide } = objection;
  if (letterPath) {
    return (
      <Button variant="contained" href={`${letterPath}?locale=${locale}`} target="_blank" rel="noopener">
        {t.letter}
      </Button>
    );
  }
  if (!OPEN_OBJECTION_STATES.includes(state)) return null;
  const offered: readonly (readonly [Act, boolean])[] = [
    ['DECIDE', mayDecide],
    ['ASK', mayDecide && state === 'RAISED'],
    ['ANSWER', state === 'ASKED' && may('objection.raise')],
    ['CORRECT', may('correction.propose')],
  ];
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      {offered.map(
        ([name, isOffered], at) =>
          isOffered && (
            <Button key={name} variant={at === 0 ? 'contained' : 'outlined'} onClick={() => setAct(name)}>
              {t[name].open}
            </Button>
          ),
      )}
      {act && <ActDialog key={act} act={act} objection={objection} onClose={() => setAct(null)} />}
    </Stack>
  );
}

interface ActDialogProps {
  readonly act: Act;
  readonly objection: Objection;
  readonly onClose: () => void;
}

function ActDialog({ act, objection, onClose }: ActDialogProps) {
  const words = useWords(objectionMessages).objections;
  const t = words.acts;
  const acts = useObjectionActs();
  const navigate = useNavigate();
  const { locale } = useFormat();
  const go = async (form: FormData): Promise<void> => {
    const { id, step, edit } = objection;
    const reason = textOf(form, 'words');
    if (act === 'CORRECT') {
      const number = textOf(form, 'correction');
      if (number !== '' && readReceipt(number)?.kind !== 'CORRECTION') throw new Error(t.CORRECT.format);
      const correction = await acts.addCorrection({ objection: id, edit, correction: number || null }, t.CORRECT.done);
      // A new draft is empty: its form opens at once.
      if (number === '' && correction) await navigate(editPath(correction));
    } else {
      if (reason.length < 3) throw new Error(t.tooShort);
      const input = { objection: id, step, reason };
      if (act === 'ASK') await acts.ask(input, t.ASK.done);
      else if (act === 'ANSWER') await acts.answer(input, t.ANSWER.done);
      else await acts.decide({ ...input, edit, outcome: outcomeOf(form, t.DECIDE.none) }, t.DECIDE.done);
    }
    onClose();
  };
  return (
    <ReasonDialog
      title={fill(t[act].title, { number: objection.number })}
      text={t[act].text}
      words={NO_REASON}
      reason="NONE"
      go={t[act].go}
      back={words.back}
      onGo={go}
      onClose={onClose}
    >
      {act === 'DECIDE' && (
        <TextField select name="outcome" label={t.DECIDE.outcome} defaultValue="" required fullWidth margin="none">
          {OBJECTION_OUTCOMES.map((outcome) => (
            <MenuItem key={outcome} value={outcome}>
              {OBJECTION_STATE_LABELS[outcome][locale]}
            </MenuItem>
          ))}
        </TextField>
      )}
      {act === 'CORRECT' ? (
        <TextField name="correction" label={t.CORRECT.field} helperText={t.CORRECT.help} fullWidth margin="none" />
      ) : (
        <TextField
          name="words"
          label={t[act].field}
          multiline
          minRows={4}
          fullWidth
          required
          margin="none"
          helperText={t[act].help}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
      )}
    </ReasonDialog>
  );
}

/** Why somebody who decides objections may not decide this one. */
export function NotForMe({ objection: { mayDecide, state } }: { readonly objection: Objection }) {
  const t = useWords(objectionMessages).objections.acts;
  const decides = useMay()('objection.decide');
  if (mayDecide || !decides || !OPEN_OBJECTION_STATES.includes(state)) return null;
  return <Alert severity="info">{t.notForMe}</Alert>;
}
