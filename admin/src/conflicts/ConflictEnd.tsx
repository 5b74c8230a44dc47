import { Typography } from '@mui/material';
import { DateWib, fill, RecordLink, useWords } from '../components';
import type { Conflict } from './conflict';
import { conflictMessages } from './messages';

/** How a conflict ended, when, and by whose word. */
export function ConflictEnd({ conflict }: { readonly conflict: Conflict }) {
  const t = useWords(conflictMessages).conflicts;
  const { outcomeLabel, closedAt, closedByName, closedReason, closedByCorrection } = conflict;
  return (
    <>
      <Typography variant="body2" component="div">
        {outcomeLabel ?? '–'}
      </Typography>
      <Typography variant="caption" component="div" color="textSecondary">
        <DateWib value={closedAt} />
      </Typography>
      {closedReason && (
        <Typography variant="caption" component="div" color="textSecondary">
          {fill(t.by_person, { name: closedByName ?? '–', reason: closedReason })}
        </Typography>
      )}
      {closedByCorrection && (
        <Typography variant="caption" component="div" color="textSecondary">
          <RecordLink kind="corrections" id={closedByCorrection.id}>
            {fill(t.by_correction, { number: closedByCorrection.number })}
          </RecordLink>
        </Typography>
      )}
    </>
  );
}
