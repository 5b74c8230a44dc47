import { Box } from '@mui/material';
import type { ReactNode } from 'react';

export type Tone = 'good' | 'bad' | 'warning' | 'info' | 'quiet';

// Background and text of each tone, contrast at least 4.5 on light and dark pages alike; the word says it, never the colour alone.
const TONES: Readonly<Record<Tone, readonly [background: string, text: string]>> = {
  good: ['#d9f0df', '#14532d'],
  bad: ['#fbdedc', '#7f1d1d'],
  warning: ['#fdecc8', '#6b3d00'],
  info: ['#dbe8fb', '#1e3a70'],
  quiet: ['#e7e9ec', '#37414d'],
};

interface StateChipProps {
  readonly tone: Tone;
  /** True for a state that takes a sentence: it may break where its place is narrow. */
  readonly wraps?: boolean;
  readonly children: ReactNode;
}

/** A state in a word. */
export function StateChip({ tone, wraps = false, children }: StateChipProps) {
  const [background, text] = TONES[tone];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        bgcolor: background,
        color: text,
        borderRadius: wraps ? 1.5 : 4,
        px: 1.25,
        py: 0.25,
        fontSize: 13,
        fontWeight: 600,
        whiteSpace: wraps ? 'normal' : 'nowrap',
      }}
    >
      {children}
    </Box>
  );
}
