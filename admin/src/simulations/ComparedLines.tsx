import { Box, Skeleton } from '@mui/material';
import { lazy } from 'react';
import { Count, fill, LazyPart, Section, SimpleTable, useWords, type Column } from '../components';
import { useFormat } from '../i18n';
import { simulationMessages } from './messages';
import type { ComparedLine } from './simulation';

const ComparedChart = lazy(() => import('./ComparedChart'));

interface ComparedLinesProps {
  readonly title: string;
  readonly lines: readonly ComparedLine[];
  /** Few enough lines to be looked at. */
  readonly charted?: boolean;
}

/** Recipients and coverage of both simulations by age, sex, desil or region, with the difference. */
export function ComparedLines({ title, lines, charted = false }: ComparedLinesProps) {
  const t = useWords(simulationMessages).simulations;
  const share = useShare();
  const count = (label: string, of: (line: ComparedLine) => number | null | undefined): Column<ComparedLine> => ({
    ...{ label, align: 'right' },
    render: (line) => <Count value={of(line) ?? null} />,
  });
  const cover = (label: string, of: (line: ComparedLine) => number | null | undefined, isMore = false) =>
    ({ label, align: 'right', render: (line) => share(of(line), isMore) }) satisfies Column<ComparedLine>;
  // Where all are too few to be shown, there is nothing to look at.
  const hasPicture = charted && lines.some(({ first, second }) => first?.recipients ?? second?.recipients);
  const named = (which: string, what: string): string => `${what}: ${which}`;
  return (
    <Section title={title} note={t.small}>
      {hasPicture && (
        <LazyPart waiting={<Skeleton variant="rounded" height={260} />}>
          <Box role="img" aria-label={fill(t.chart, { name: title })}>
            <ComparedChart name={title} lines={lines} />
          </Box>
        </LazyPart>
      )}
      <SimpleTable
        caption={title}
        rows={lines}
        keyOf={({ key }) => key}
        columns={[
          { label: title, render: ({ label }) => label },
          // Who is not named there at all has none.
          count(named(t.first, t.recipients), ({ first }) => (first ? first.recipients : 0)),
          count(named(t.second, t.recipients), ({ second }) => (second ? second.recipients : 0)),
          count(named(t.more, t.recipients), ({ difference }) => difference.recipients),
          cover(named(t.first, t.coverage), ({ first }) => first?.coverage),
          cover(named(t.second, t.coverage), ({ second }) => second?.coverage),
          cover(named(t.more, t.coverage), ({ difference }) => difference.coverage, true),
        ]}
      />
    </Section>
  );
}

/** A share of one as per cent; a difference of two is told in points. */
export function useShare(): (value: number | null | undefined, isMore?: boolean) => string {
  const t = useWords(simulationMessages).simulations;
  const format = useFormat();
  return (value, isMore = false) => {
    const text = format.percent(typeof value === 'number' ? 100 * value : null, 1);
    return isMore && typeof value === 'number' ? fill(t.points, { points: text.replace(/\s*%/, '') }) : text;
  };
}
