import { LinearProgress, Stack, Typography } from '@mui/material';
import { SIMULATION_STATE_LABELS, type client, type SimulationState as State } from '@tepat/shared';
import { fill, StateChip, useWords, type Tone } from '../components';
import { useFormat } from '../i18n';
import { simulationMessages } from './messages';

const TONES: Readonly<Record<State, Tone>> = {
  QUEUED: 'quiet',
  RUNNING: 'info',
  DONE: 'good',
  FAILED: 'bad',
  CANCELLED: 'warning',
};

/** Where a simulation stands, in a word. */
export function SimulationState({ state }: { readonly state: State }) {
  const { locale } = useFormat();
  return <StateChip tone={TONES[state]}>{SIMULATION_STATE_LABELS[state][locale]}</StateChip>;
}

/** How far a simulation has come. */
export function SimulationProgress({ simulation }: { readonly simulation: client.SimulationPartsFragment }) {
  const t = useWords(simulationMessages).simulations;
  const format = useFormat();
  const { percent, state } = simulation;
  const isKnown = typeof percent === 'number';
  const text = isKnown ? fill(t.percent, { percent: format.percent(Math.floor(percent)) }) : t.waitingTurn;
  return (
    <Stack sx={{ gap: 0.5 }}>
      <LinearProgress
        aria-label={t.progress}
        variant={isKnown ? 'determinate' : 'indeterminate'}
        {...(isKnown ? { value: percent } : {})}
      />
      <Typography variant="body2" aria-live="polite">
        {state === 'QUEUED' ? t.waitingTurn : text}
      </Typography>
    </Stack>
  );
}
