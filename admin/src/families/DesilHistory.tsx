import { Box, Typography } from '@mui/material';
import { LineChart } from '@mui/x-charts/LineChart';
import { type client } from '@tepat/shared';
import { DateWib, EffectiveDesil, EmptyState, SimpleTable, useWords } from '../components';
import { useFormat } from '../i18n';
import { familyMessages } from './messages';

/** The desil from one revision up to another. */
interface Period {
  readonly since: number;
  readonly until?: number | null;
  readonly at: string;
  readonly desil: client.DesilPartsFragment;
  readonly ranking: { readonly id: string; readonly revisionNumber: number };
}

/** The family's desil from ranking to ranking: a picture, and the same figures as a table. */
export function DesilHistory({ points }: { readonly points: readonly Period[] }) {
  const t = useWords(familyMessages).families.welfare;
  const format = useFormat();
  const oldestFirst = points.toReversed();
  return (
    <Box>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {t.history}
      </Typography>
      {points.length === 0 && <EmptyState>{t.historyEmpty}</EmptyState>}
      {points.length > 1 && (
        <Box role="img" aria-label={t.chart}>
          <LineChart
            height={220}
            skipAnimation
            xAxis={[
              {
                scaleType: 'point',
                data: oldestFirst.map((point) => `${format.date(point.at.slice(0, 10))} · r${point.since}`),
              },
            ]}
            yAxis={[{ min: 1, max: 10, reverse: true, tickMinStep: 1 }]}
            series={[
              { data: oldestFirst.map((point) => point.desil.effective ?? null), label: t.effective, curve: 'linear' },
              {
                data: oldestFirst.map((point) => point.desil.provincial ?? null),
                label: t.provincial,
                curve: 'linear',
              },
            ]}
          />
        </Box>
      )}
      {points.length > 0 && (
        <SimpleTable
          caption={t.historyCaption}
          rows={points}
          keyOf={(point) => `${point.since} ${point.ranking.id}`}
          columns={[
            { label: t.date, render: (point) => <DateWib value={point.at} /> },
            {
              label: t.revisions,
              render: ({ since, until }) => `${format.count(since)} – ${until ? format.count(until) : t.stands}`,
            },
            { label: t.effective, render: ({ desil }) => <EffectiveDesil desil={desil} /> },
            { label: t.national, render: ({ desil }) => desil.national ?? '–' },
            { label: t.calibrated, render: ({ desil }) => desil.calibrated ?? '–' },
            { label: t.provincial, render: ({ desil }) => desil.provincial ?? '–' },
          ]}
        />
      )}
    </Box>
  );
}
