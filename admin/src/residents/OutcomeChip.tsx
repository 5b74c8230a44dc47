import { type client } from '@tepat/shared';
import { StateChip, useWords, type Tone } from '../components';
import { residentMessages } from './messages';

const TONES: Readonly<Record<client.DecisionOutcome, Tone>> = {
  ELIGIBLE: 'good',
  NOT_ELIGIBLE: 'bad',
  BLOCKED_BY_DATA_ONLY: 'warning',
  EXCLUDED_BY_OTHER_PROGRAM: 'info',
  SUSPENDED: 'warning',
  NOT_IN_CATEGORY: 'quiet',
  NOT_DECIDED_YET: 'info',
};

/** What was decided, in a word. */
export function OutcomeChip({ outcome }: { readonly outcome: client.DecisionOutcome }) {
  const t = useWords(residentMessages).residents.decisions;
  return <StateChip tone={TONES[outcome]}>{t.outcomes[outcome]}</StateChip>;
}
