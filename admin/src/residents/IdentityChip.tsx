import { StateChip, useWords } from '../components';
import { residentMessages } from './messages';

interface IdentityChipProps {
  readonly identity: { readonly matched: boolean; readonly suspended: boolean } | null | undefined;
}

/** Padan, tidak padan, awaiting verification, or not compared yet. */
export function IdentityChip({ identity }: IdentityChipProps) {
  const t = useWords(residentMessages).residents.identity;
  if (!identity) return <StateChip tone="quiet">{t.none}</StateChip>;
  if (identity.suspended) return <StateChip tone="warning">{t.suspended}</StateChip>;
  return identity.matched ? (
    <StateChip tone="good">{t.matched}</StateChip>
  ) : (
    <StateChip tone="bad">{t.unmatched}</StateChip>
  );
}
