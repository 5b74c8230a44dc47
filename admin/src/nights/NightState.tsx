import { StateChip, useWords, type Tone } from '../components';
import { nightMessages } from './messages';
import { outcomeName, stateName } from './progress';

const TONES: Readonly<Record<string, Tone>> = {
  RUNNING: 'info',
  CANCELLING: 'warning',
  DONE: 'good',
  FAILED: 'bad',
  CANCELLED: 'warning',
};

const OUTCOME_TONES: Readonly<Record<string, Tone>> = {
  PUBLISHED: 'good',
  WAITING: 'warning',
  HELD: 'warning',
  FAILED: 'bad',
  CANCELLED: 'warning',
};

/** The state of a night or of one of its steps, in a word. */
export function NightState({ state }: { readonly state: string }) {
  const t = useWords(nightMessages).nights;
  return <StateChip tone={TONES[state] ?? 'quiet'}>{stateName(state, t)}</StateChip>;
}

/** What came of a night; nothing while it runs. */
export function NightOutcome({ outcome }: { readonly outcome: string | null | undefined }) {
  const t = useWords(nightMessages).nights;
  if (!outcome) return null;
  return (
    <StateChip wraps tone={OUTCOME_TONES[outcome] ?? 'quiet'}>
      {outcomeName(outcome, t)}
    </StateChip>
  );
}
