import { type client, type WorkState } from '@tepat/shared';
import { StateChip, type Tone } from '../components';

const TONES: Readonly<Record<WorkState, Tone>> = { OPEN: 'warning', IN_PROGRESS: 'info', DONE: 'good' };

/** Where a case stands; of one that is done, what came of it. */
export function CaseState({ item }: { readonly item: client.WorklistItemFieldsFragment }) {
  return (
    <StateChip tone={TONES[item.state]} wraps>
      {item.outcomeLabel ? `${item.stateLabel}: ${item.outcomeLabel}` : item.stateLabel}
    </StateChip>
  );
}
