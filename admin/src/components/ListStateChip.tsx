import { LIST_STATE_LABELS, type client } from '@tepat/shared';
import { useFormat } from '../i18n';
import { StateChip, type Tone } from './StateChip';

const TONES: Readonly<Record<client.ListStatus, Tone>> = {
  PREPARED: 'info',
  SUBMITTED: 'warning',
  APPROVED: 'info',
  ORDERED: 'warning',
  PUBLISHED: 'good',
  SUPERSEDED: 'quiet',
  REVOKED: 'bad',
};

/** Where a recipient list stands. */
export function ListStateChip({ state }: { readonly state: client.ListStatus }) {
  const { locale } = useFormat();
  return <StateChip tone={TONES[state]}>{LIST_STATE_LABELS[state][locale]}</StateChip>;
}
