import { Alert, AlertTitle } from '@mui/material';
import { RecordLink, useWords } from '../components';
import type { Correction } from './correction';
import { correctionMessages } from './messages';

/** Other open corrections of the same facts, with the way to each. */
export function AlsoOpen({ others }: { readonly others: Correction['alsoOpen'] }) {
  const t = useWords(correctionMessages).corrections;
  if (others.length === 0) return null;
  return (
    <Alert severity="warning">
      <AlertTitle>{t.alsoTitle}</AlertTitle>
      {others.map(({ id, number, facts }) => (
        <div key={id}>
          <RecordLink kind="corrections" id={id}>
            {number}
          </RecordLink>
          {`: ${facts.join(', ')}`}
        </div>
      ))}
    </Alert>
  );
}
