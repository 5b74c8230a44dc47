import { Box, Skeleton } from '@mui/material';
import { lazy } from 'react';
import { Count, DesilBadge, LazyPart, Section, SimpleTable, useWords } from '../components';
import { rankingMessages } from './messages';
import { type Ranking } from './ranking';

const CountsChart = lazy(() => import('./CountsChart'));

/** Families and persons by desil, by both sets of cut points: a picture, and the same figures as a table. */
export function DesilCounts({ ranking }: { readonly ranking: Ranking }) {
  const t = useWords(rankingMessages).rankings;
  const counts = ranking.desilCounts;
  return (
    <Section title={t.counts}>
      <LazyPart waiting={<Skeleton variant="rounded" height={260} />}>
        <Box role="img" aria-label={t.chart}>
          <CountsChart
            name={t.desil}
            desils={counts.map((row) => row.desil)}
            series={[
              { label: t.provincialPersons, counts: counts.map((row) => row.persons) },
              { label: t.calibratedPersons, counts: counts.map((row) => row.calibratedPersons) },
            ]}
          />
        </Box>
      </LazyPart>
      <SimpleTable
        caption={t.countsCaption}
        rows={counts}
        keyOf={(row) => String(row.desil)}
        columns={[
          { label: t.desil, render: (row) => <DesilBadge desil={row.desil} /> },
          { label: t.provincialFamilies, align: 'right', render: (row) => <Count value={row.families} /> },
          { label: t.provincialPersons, align: 'right', render: (row) => <Count value={row.persons} /> },
          { label: t.calibratedFamilies, align: 'right', render: (row) => <Count value={row.calibratedFamilies} /> },
          { label: t.calibratedPersons, align: 'right', render: (row) => <Count value={row.calibratedPersons} /> },
        ]}
      />
    </Section>
  );
}
