import { Stack } from '@mui/material';
import { type client } from '@tepat/shared';
import { StateChip, useWords } from '../components';
import { identityMessages } from './messages';

/** Sentences are longer than chips usually are: on a phone, and in a narrow column, they go on in the next line. */
const WRAPPED = {
  '& .MuiChip-root': { height: 'auto', maxWidth: '100%' },
  '& .MuiChip-label': { whiteSpace: 'normal', py: 0.25 },
};

/** What a comparison found, one chip each; the word in the chip says how grave it is. */
export function Findings({ findings }: { readonly findings: readonly client.IdentityFindingPartsFragment[] }) {
  const t = useWords(identityMessages).identity;
  if (findings.length === 0) return <StateChip tone="good">{t.clean}</StateChip>;
  return (
    <Stack sx={{ gap: 0.5, alignItems: 'flex-start', ...WRAPPED }}>
      {findings.map(({ code, message, mismatch, suspends }) => (
        <StateChip key={code} tone={suspends ? 'warning' : mismatch ? 'bad' : 'quiet'}>
          {message}
        </StateChip>
      ))}
    </Stack>
  );
}
