import { Stack } from '@mui/material';
import { StateChip, useWords, type Tone } from '../components';
import { modelMessages } from './messages';

const TONES: Readonly<Record<string, Tone>> = {
  LOADED: 'warning',
  RELEASED: 'info',
  REJECTED: 'bad',
  ACTIVE: 'good',
  RETIRED: 'quiet',
};

/** Where a model stands; an illustrative one always says so. */
export function ModelState({ model }: { readonly model: { readonly state: string; readonly illustrative: boolean } }) {
  const t = useWords(modelMessages).welfareModels;
  const states: Readonly<Record<string, string>> = t.states;
  return (
    <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap' }}>
      <StateChip tone={TONES[model.state] ?? 'quiet'}>{states[model.state] ?? model.state}</StateChip>
      {model.illustrative && <StateChip tone="warning">{t.illustrative}</StateChip>}
    </Stack>
  );
}
