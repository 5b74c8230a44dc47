import { Box, Skeleton } from '@mui/material';
import { lazy } from 'react';
import { fill, LazyPart, Section, useWords } from '../components';
import { LinesTable } from './LinesTable';
import { simulationMessages } from './messages';
import { type Line } from './simulation';

const LinesChart = lazy(() => import('./LinesChart'));

/** Counts by age, sex or desil: a picture of who joins, stays and leaves, and the same figures as a table. */
export function LinesSection({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const t = useWords(simulationMessages).simulations;
  return (
    <Section title={title} note={t.small}>
      <LazyPart waiting={<Skeleton variant="rounded" height={260} />}>
        <Box role="img" aria-label={fill(t.chart, { name: title })}>
          <LinesChart name={title} lines={lines} />
        </Box>
      </LazyPart>
      <LinesTable caption={title} name={title} lines={lines} />
    </Section>
  );
}
