import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useFormat } from '../i18n';
import { componentMessages } from './messages';
import { useWords } from './use-words';

type Maybe<T> = T | null | undefined;

/** Rp300.000 */
export function Money({ value }: { readonly value: Maybe<number> }) {
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {useFormat().rupiah(value)}
    </Box>
  );
}

/** 1.234.567 */
export function Count({ value }: { readonly value: Maybe<number> }) {
  return <span>{useFormat().count(value)}</span>;
}

/** 22 Nov 2026 of a calendar day */
export function Day({ value }: { readonly value: Maybe<string> }) {
  const format = useFormat();
  return value ? (
    <Box component="time" dateTime={value} sx={{ whiteSpace: 'nowrap' }}>
      {format.date(value)}
    </Box>
  ) : (
    <span>{format.date(value)}</span>
  );
}

/** 22 Nov 2026 01.00 WIB of an instant */
export function DateWib({ value }: { readonly value: Maybe<string> }) {
  const format = useFormat();
  return value ? (
    <Box component="time" dateTime={value} sx={{ whiteSpace: 'nowrap' }}>
      {format.dateTime(value)}
    </Box>
  ) : (
    <span>{format.dateTime(value)}</span>
  );
}

/** A NIK or No. KK as the server gave it: masked, in figures of one width. */
export function Nik({ value }: { readonly value: Maybe<string> }) {
  const t = useWords(componentMessages).components;
  if (!value)
    return (
      <Typography component="span" variant="body2" color="textSecondary">
        {t.noNumber}
      </Typography>
    );
  return (
    <Box component="span" sx={{ fontFamily: 'monospace', whiteSpace: 'nowrap' }}>
      {value}
    </Box>
  );
}

/** A digest: its beginning, with the whole as a title; 64 signs help nobody to read. */
export function Digest({ value }: { readonly value: Maybe<string> }) {
  if (!value) return null;
  return (
    <Box component="code" sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
      {value}
    </Box>
  );
}

/** Pairs of a name and a value, as a description list. */
export function FactList({ items }: { readonly items: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(210px, 1fr))' }}
    >
      {items.map(([label, value]) => (
        <Box key={label} sx={{ minWidth: 0 }}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {label}
          </Typography>
          <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/** What a cell says, and quietly below it what goes with it: two columns in the width of one. */
export function TwoLines({ first, second }: { readonly first: ReactNode; readonly second: ReactNode }) {
  return (
    <>
      {first}
      <Typography component="div" variant="body2" color="textSecondary">
        {second}
      </Typography>
    </>
  );
}
