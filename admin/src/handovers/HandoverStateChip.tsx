import { type client } from '@tepat/shared';
import { fill, StateChip, useWords, type Tone } from '../components';
import { handoverMessages } from './messages';

const TONES: Readonly<Record<client.HandoverState, Tone>> = {
  SENT: 'info',
  ACCEPTED: 'good',
  REJECTED_BY_CENTRE: 'bad',
  REFLECTED_IN_VERSION: 'good',
};

/** Where a correction stands with the centre; with the version that was found to contain it. */
export function HandoverStateChip({ item }: { readonly item: client.HandedOverPartsFragment }) {
  const t = useWords(handoverMessages).handovers;
  const { state, stateLabel, reflectedIn } = item;
  return (
    <StateChip tone={TONES[state]} wraps>
      {reflectedIn ? `${stateLabel}: ${fill(t.reflected, { version: reflectedIn })}` : stateLabel}
    </StateChip>
  );
}
