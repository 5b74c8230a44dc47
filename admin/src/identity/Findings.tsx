import { Stack } from '@mui/material';
import { type client } from '@tepat/shared';
import { StateChip, useWords } from '../components';
import { identityMessages } from './messages';

/** What a comparison found, one chip each; the word in the chip says how grave it is. */
export function Findings({ findings }: { readonly findings: readonly client.IdentityFindingPartsFragment[] }) {
  const t = useWords(identityMessages).identity;
  if (findings.length === 0) return <StateChip tone="good">{t.clean}</StateChip>;
  return (
    <Stack sx={{ gap: 0.5, alignItems: 'flex-start' }}>
      {findings.map(({ code, message, mismatch, suspends }) => (
        <StateChip key={code} tone={suspends ? 'warning' : mismatch ? 'bad' : 'quiet'}>
          {message}
        </StateChip>
      ))}
    </Stack>
  );
}
