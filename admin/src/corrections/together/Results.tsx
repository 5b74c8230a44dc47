import { Alert } from '@mui/material';
import { RecordLink, Section, useWords } from '../../components';
import { togetherMessages } from './messages';

export interface Result {
  readonly id: string;
  readonly number: string;
  /** Why it was refused, in the server's words; null when it was done. */
  readonly problem: string | null;
}

/** Deals with one after the other: what is refused stands in nobody's way. */
export async function oneByOne<Row extends { readonly id: string; readonly number: string }>(
  rows: readonly Row[],
  send: (row: Row) => Promise<void>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const row of rows) {
    const problem = await send(row).then(
      () => null,
      (failure: unknown) => (failure instanceof Error ? failure.message : String(failure)),
    );
    results.push({ id: row.id, number: row.number, problem });
  }
  return results;
}

/** What came of each, by its number: nothing is summed up. */
export function Results({ results }: { readonly results: readonly Result[] }) {
  const t = useWords(togetherMessages).together;
  return (
    <Section title={t.results}>
      {results.map(({ id, number, problem }) => (
        <Alert key={id} severity={problem === null ? 'success' : 'error'} sx={{ mb: 1 }}>
          <RecordLink kind="corrections" id={id}>
            {number}
          </RecordLink>
          {`: ${problem ?? t.done}`}
        </Alert>
      ))}
    </Section>
  );
}
