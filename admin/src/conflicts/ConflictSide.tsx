import { Typography } from '@mui/material';
import { fill, StateChip, useWords } from '../components';
import { useFormat } from '../i18n';
import type { Conflict } from './conflict';
import { conflictMessages } from './messages';

/** One of the two values, with where it comes from; the one that is recorded is set in bold. */
export function ConflictSide({
  conflict,
  side,
}: {
  readonly conflict: Conflict;
  readonly side: 'corrected' | 'delivered';
}) {
  const t = useWords(conflictMessages).conflicts;
  const format = useFormat();
  const { text, value, source, observedOn, verifiedBy } = conflict[side];
  const origin =
    side === 'delivered'
      ? fill(t.delivery_of, { version: source ?? '–', date: format.date(observedOn) })
      : fill(t.observed, { source: source ?? '–', date: format.date(observedOn) });
  return (
    <>
      <Typography variant="body2" component="div" sx={{ fontWeight: value === conflict.current ? 600 : 400 }}>
        {text ?? t.unrecorded}
      </Typography>
      {value === conflict.current && <StateChip tone="info">{t.recorded}</StateChip>}
      <Typography variant="caption" component="div" color="textSecondary">
        {origin}
      </Typography>
      {verifiedBy && (
        <Typography variant="caption" component="div" color="textSecondary">
          {fill(t.verified_by, { name: verifiedBy })}
        </Typography>
      )}
      {side === 'corrected' && (
        <Typography variant="caption" component="div" color="textSecondary">
          {fill(t.before, { value: conflict.baseText ?? t.unrecorded })}
        </Typography>
      )}
    </>
  );
}
