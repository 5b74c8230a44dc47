import { LinearProgress, Stack, Typography } from '@mui/material';
import { type client } from '@tepat/shared';
import { fill, StateChip, useWords, type Tone } from '../components';
import { useFormat } from '../i18n';
import { importMessages } from './messages';

type Import = client.ImportPartsFragment;

const TONES: Readonly<Record<string, Tone>> = {
  VALIDATING: 'info',
  VALID: 'info',
  REJECTED: 'bad',
  NEEDS_APPROVAL: 'warning',
  COMMITTING: 'info',
  COMMITTED: 'good',
  FAILED: 'bad',
};

/** Whether the server is working on it right now, so that it is worth asking again. */
export function isUnderWay(file: { readonly state: string; readonly commitAsked?: boolean }): boolean {
  return file.commitAsked === true || ['RECEIVED', 'VALIDATING', 'COMMITTING'].includes(file.state);
}

/** Where an import stands, in a word. */
export function ImportState({ state }: { readonly state: string }) {
  const states: Readonly<Record<string, string>> = useWords(importMessages).imports.states;
  return <StateChip tone={TONES[state] ?? 'quiet'}>{states[state] ?? state}</StateChip>;
}

/** How far the work on an import has come; nothing where none is under way. */
export function ImportProgress({ file }: { readonly file: Import }) {
  const t = useWords(importMessages).imports;
  const format = useFormat();
  if (!isUnderWay(file)) return null;
  const isKnown = typeof file.percent === 'number';
  const share = file.percent ?? 0;
  // 100 % is for what is done: 99.6 % must not be rounded up to it.
  const percent = format.percent(Math.floor(share));
  const left = file.etaSeconds ?? 0;
  const phrase = left > 0 ? t.progressLeft : t.progressText;
  const text = isKnown ? fill(phrase, { percent, left: format.duration(left) }) : t.progressUnknown;
  return (
    <Stack sx={{ minWidth: 160 }}>
      <LinearProgress
        aria-label={t.progress}
        variant={isKnown ? 'determinate' : 'indeterminate'}
        {...(isKnown ? { value: share } : {})}
      />
      <Typography variant="body2">{text}</Typography>
    </Stack>
  );
}
