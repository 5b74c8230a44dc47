import { Box, Skeleton, Typography } from '@mui/material';
import { lazy } from 'react';
import { EmptyState, fill, LazyPart, Section, SimpleTable, StateChip, useWords } from '../components';
import { useFormat } from '../i18n';
import { oversightMessages } from './messages';
import { CHARTED, isUnusual, type Group, type Table } from './oversight';

const RatesChart = lazy(() => import('./RatesChart'));
const WAITING = 260;

/** One measure by one kind of group: what it counts, what it does not prove, a chart and the table. */
export function RatesSection({ table }: { readonly table: Table }) {
  const t = useWords(oversightMessages).oversight;
  const format = useFormat();
  const { measure, by, of, hits, groups, smallGroups, smallOf, smallHits } = table;
  const title = fill(t.table, { measure: t.measures[measure].name, by: t.by[by] });
  const percent = (share: number | null | undefined): string =>
    format.percent(share === null || share === undefined ? null : share * 100, 1);
  const note = (
    <>
      {t.measures[measure].counts} {t.measures[measure].innocent}
    </>
  );
  if (of === 0) {
    return (
      <Section title={title} note={note}>
        <EmptyState>{t.nothing}</EmptyState>
      </Section>
    );
  }
  return (
    <Section title={title} note={note}>
      <Typography sx={{ mb: 1 }}>
        {fill(t.total, { hits: format.count(hits), of: format.count(of), share: percent(hits / of) })}
      </Typography>
      {groups.length > 0 && (
        <>
          <LazyPart waiting={<Skeleton variant="rounded" height={WAITING} />}>
            <Box role="img" aria-label={fill(t.chart, { name: title })}>
              <RatesChart groups={groups.slice(0, CHARTED)} />
            </Box>
          </LazyPart>
          <SimpleTable<Group>
            caption={title}
            rows={groups}
            keyOf={({ key }) => key}
            marks={isUnusual}
            columns={[
              { label: t.by[by], render: ({ label }) => label },
              { label: t.of, align: 'right', render: (group) => format.count(group.of) },
              { label: t.hits, align: 'right', render: (group) => format.count(group.hits) },
              { label: t.share, align: 'right', render: ({ share }) => percent(share) },
              { label: t.base, align: 'right', render: ({ base }) => percent(base) },
              { label: t.chance, align: 'right', render: (group) => <Chance group={group} /> },
            ]}
          />
        </>
      )}
      {smallGroups > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {fill(t.small, { groups: smallGroups, of: format.count(smallOf), hits: format.count(smallHits) })}
        </Typography>
      )}
    </Section>
  );
}

const LEAST = 0.01;

function Chance({ group }: { readonly group: Group }) {
  const t = useWords(oversightMessages).oversight;
  const format = useFormat();
  const { byChance } = group;
  if (byChance === null || byChance === undefined) return <>{t.too_few}</>;
  const text =
    byChance < LEAST ? fill(t.below, { least: format.scaled(1, 100) }) : format.scaled(Math.round(byChance * 100), 100);
  return isUnusual(group) ? <StateChip tone="warning">{fill(t.unusual, { chance: text })}</StateChip> : <>{text}</>;
}
