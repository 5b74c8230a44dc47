import { Stack } from '@mui/material';
import { OPEN_OBJECTION_STATES } from '@tepat/shared';
import { Day, StateChip, useWords } from '../components';
import { objectionMessages } from './messages';
import { STATE_TONES, type ObjectionRow } from './objection';

/** Where an objection stands, in a word. */
export function ObjectionState({ objection: { state, stateLabel } }: { readonly objection: ObjectionRow }) {
  return (
    <StateChip tone={STATE_TONES[state]} wraps>
      {stateLabel}
    </StateChip>
  );
}

/** Until when somebody must decide, and whether that has passed; nothing once it is decided. */
export function Deadline({ objection: { state, dueOn, escalatedAt } }: { readonly objection: ObjectionRow }) {
  const t = useWords(objectionMessages).objections;
  if (!OPEN_OBJECTION_STATES.includes(state)) return <>–</>;
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Day value={dueOn} />
      {escalatedAt && <StateChip tone="bad">{t.late}</StateChip>}
    </Stack>
  );
}
