import { Box, Skeleton, Typography } from '@mui/material';
import { lazy } from 'react';
import { type client } from '@tepat/shared';
import { DateWib, EffectiveDesil, EmptyState, LazyPart, SimpleTable, useWords } from '../components';
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

const DesilChart = lazy(() => import('./DesilChart'));

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
        <LazyPart waiting={<Skeleton variant="rounded" height={220} />}>
          <Box role="img" aria-label={t.chart}>
            <DesilChart
              labels={oldestFirst.map((period) => `${format.dateTime(period.at)} (${period.since})`)}
              series={[
                { label: t.effective, desils: oldestFirst.map(({ desil }) => desil.effective ?? null) },
                { label: t.provincial, desils: oldestFirst.map(({ desil }) => desil.provincial ?? null) },
              ]}
            />
          </Box>
        </LazyPart>
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
