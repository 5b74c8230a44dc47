import { type client } from '@tepat/shared';
import { Box, Typography } from '@mui/material';
import { componentMessages } from './messages';
import { fill, useWords } from './use-words';

// From the poorest, dark, to the richest, pale; text on each has a contrast of at least 4.5.
const SHADES = [
  ['#7f1d1d', '#ffffff'],
  ['#9a3412', '#ffffff'],
  ['#a84f00', '#ffffff'],
  ['#7a5c00', '#ffffff'],
  ['#4d6b1f', '#ffffff'],
  ['#2f6b3a', '#ffffff'],
  ['#1f6b66', '#ffffff'],
  ['#1e5a8a', '#ffffff'],
  ['#3b4a9a', '#ffffff'],
  ['#54407f', '#ffffff'],
] as const;

interface DesilBadgeProps {
  readonly desil: number | null | undefined;
  readonly provisional?: boolean;
  /** Said in place of a desil; by default that there is none yet. */
  readonly absence?: string;
}

/** A desil from 1 (poorest) to 10, by number first and colour second; none known is told in words, never as 0. */
export function DesilBadge({ desil, provisional = false, absence }: DesilBadgeProps) {
  const t = useWords(componentMessages).components;
  const shade = desil ? SHADES[desil - 1] : undefined;
  if (!desil || !shade) {
    return (
      <Typography component="span" variant="body2" color="textSecondary">
        {absence ?? t.noDesil}
      </Typography>
    );
  }
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center', flexWrap: 'wrap' }}>
      <Box
        component="span"
        sx={{
          bgcolor: shade[0],
          color: shade[1],
          borderRadius: 1,
          px: 1,
          py: 0.25,
          fontWeight: 600,
          fontSize: 14,
          whiteSpace: 'nowrap',
          border: provisional ? '1px dashed' : '1px solid transparent',
        }}
      >
        {fill(t.desil, { desil })}
      </Box>
      {provisional && (
        <Typography component="span" variant="caption">
          {t.provisional}
        </Typography>
      )}
    </Box>
  );
}

/** The desil that decides; where there is none, which of the reasons it is. */
export function EffectiveDesil({ desil }: { readonly desil: client.DesilPartsFragment | null | undefined }) {
  const t = useWords(componentMessages).components;
  const reasons: Readonly<Record<string, string>> = t.absences;
  const absence = reasons[desil?.absence ?? ''];
  return (
    <DesilBadge
      desil={desil?.effective}
      provisional={desil?.provisional ?? false}
      {...(absence === undefined ? {} : { absence })}
    />
  );
}
