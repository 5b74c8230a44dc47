import { Box, Stack } from '@mui/material';
import { type client, type CorrectionState as State } from '@tepat/shared';
import { useState } from 'react';
import { Day, fill, StateChip, useWords, type Tone } from '../components';
import { daysUntil } from './correction';
import { correctionMessages } from './messages';

const TONES: Readonly<Record<State, Tone>> = {
  DRAFT: 'quiet',
  SUBMITTED: 'info',
  RETURNED: 'warning',
  VERIFIED: 'info',
  APPROVED: 'good',
  APPLIED: 'good',
  REJECTED: 'bad',
  WITHDRAWN: 'quiet',
};

/** Where a correction stands, in words. */
export function CorrectionState({ correction }: { readonly correction: client.CorrectionRowFragment }) {
  return (
    <StateChip tone={TONES[correction.state]} wraps>
      {correction.stateLabel}
    </StateChip>
  );
}

/** Until when whoever has it now should act, how long that is, and whether it was escalated. */
export function Deadline({ correction }: { readonly correction: client.CorrectionRowFragment }) {
  const t = useWords(correctionMessages).corrections;
  const [now] = useState(() => new Date());
  const { dueOn, escalatedAt } = correction;
  if (!dueOn) return <>–</>;
  const days = daysUntil(dueOn, now);
  const left = days < 0 ? fill(t.overdue, { days: -days }) : days === 0 ? t.dueToday : fill(t.dueIn, { days });
  return (
    <Stack sx={{ gap: 0.25, alignItems: 'flex-start' }}>
      <span>
        <Day value={dueOn} />{' '}
        <Box component="span" sx={{ color: days < 0 ? 'error.main' : 'text.secondary', whiteSpace: 'nowrap' }}>
          ({left})
        </Box>
      </span>
      {escalatedAt && <StateChip tone="bad">{t.escalated}</StateChip>}
    </Stack>
  );
}
