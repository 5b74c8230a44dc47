import { Box } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { Count, DesilBadge, Section, SimpleTable, useWords } from '../components';
import { useFormat } from '../i18n';
import { rankingMessages } from './messages';
import { type Ranking } from './RankingShow';

/** Families and persons by desil, by both sets of cut points: a picture, and the same figures as a table. */
export function DesilCounts({ ranking }: { readonly ranking: Ranking }) {
  const t = useWords(rankingMessages).rankings;
  const format = useFormat();
  const counts = ranking.desilCounts;
  return (
    <Section title={t.counts}>
      <Box role="img" aria-label={t.chart}>
        <BarChart
          height={260}
          skipAnimation
          xAxis={[{ scaleType: 'band', data: counts.map((row) => row.desil), label: t.desil }]}
          yAxis={[{ width: 80, valueFormatter: (value: number) => format.count(value) }]}
          series={[
            { data: counts.map((row) => row.persons), label: t.provincialPersons },
            { data: counts.map((row) => row.calibratedPersons ?? null), label: t.calibratedPersons },
          ]}
        />
      </Box>
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
