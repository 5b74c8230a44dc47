import { Box, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { lazy, useState } from 'react';
import {
  Answered,
  EmptyState,
  fill,
  LazyPart,
  LoadingState,
  RecordLink,
  Section,
  SimpleTable,
  StateChip,
  useDocument,
  useWords,
} from '../components';
import { useFormat } from '../i18n';
import { barsOf, type DesilBar, type DesilKind } from './desil-bars';
import { dashboardMessages } from './messages';

const DesilChart = lazy(() => import('./DesilChart'));

type Ranking = NonNullable<client.DashboardRankingQuery['currentRanking']>;
type View = 'chart' | 'table';

/** How families and people are spread over the desil of the standing ranking, as a chart or a table. */
export function DesilDistribution() {
  const t = useWords(dashboardMessages).dashboard.desil;
  const query = useDocument(client.DashboardRankingDocument, {});
  return (
    <Section title={t.title}>
      <Answered query={query} pick={(answer) => ({ ranking: answer.currentRanking ?? null })} lines={8}>
        {({ ranking }) => (ranking ? <Distribution ranking={ranking} /> : <EmptyState>{t.none}</EmptyState>)}
      </Answered>
    </Section>
  );
}

function Distribution({ ranking }: { readonly ranking: Ranking }) {
  const t = useWords(dashboardMessages).dashboard.desil;
  const [kind, setKind] = useState<DesilKind>('provincial');
  const [view, setView] = useState<View>('chart');
  const bars = barsOf(ranking.desilCounts, kind);
  const notes = { provincial: t.provincial_note, calibrated: t.calibrated_note, national: t.national_note };
  const uncalibrated = kind === 'calibrated' && !ranking.calibratedFromDeliveries;
  return (
    <>
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', mb: 1.5 }}>
        <Choice
          label={t.kind}
          value={kind}
          onChoose={setKind}
          options={{ provincial: t.provincial, calibrated: t.calibrated, national: t.national }}
        />
        <Choice label={t.view} value={view} onChoose={setView} options={{ chart: t.chart, table: t.table }} />
      </Stack>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {uncalibrated ? t.not_calibrated : notes[kind]}
      </Typography>
      {view === 'table' ? (
        <DesilTable bars={bars} />
      ) : (
        <LazyPart waiting={<LoadingState lines={7} />}>
          <Box role="img" aria-label={t.described}>
            <DesilChart bars={bars} words={{ desil: t.desil, families: t.families, persons: t.persons }} />
          </Box>
        </LazyPart>
      )}
      <Basis ranking={ranking} />
    </>
  );
}

function Basis({ ranking }: { readonly ranking: Ranking }) {
  const t = useWords(dashboardMessages).dashboard.desil;
  const format = useFormat();
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="body2">
        {fill(t.summary, {
          families: format.count(ranking.families),
          unscored: format.count(ranking.unscored),
          share: format.percent(ranking.unscoredShare * 100, 1),
        })}
      </Typography>
      <Typography variant="body2" color="textSecondary" component="div">
        {fill(t.basis, {
          at: format.dateTime(ranking.publishedAt),
          revision: format.count(ranking.revisionNumber),
          model: ranking.model?.code ?? format.count(null),
        })}{' '}
        {ranking.model?.illustrative && <StateChip tone="warning">{t.illustrative}</StateChip>}{' '}
        <RecordLink kind="rankings" id={ranking.id}>
          {t.open}
        </RecordLink>
      </Typography>
    </Box>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label={label}
      value={value}
      onChange={(_, chosen: Value | null) => chosen && onChoose(chosen)}
    >
      {(Object.keys(options) as Value[]).map((option) => (
        <ToggleButton key={option} value={option} sx={{ px: 1.5, py: 0.25 }}>
          {options[option]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function DesilTable({ bars }: { readonly bars: readonly DesilBar[] }) {
  const t = useWords(dashboardMessages).dashboard.desil;
  const format = useFormat();
  const people = bars.reduce((sum, bar) => sum + bar.persons, 0);
  return (
    <SimpleTable
      caption={t.caption}
      rows={bars}
      keyOf={(bar) => String(bar.desil)}
      columns={[
        { label: t.desil, render: (bar) => bar.desil },
        { label: t.families, align: 'right', render: (bar) => format.count(bar.families) },
        { label: t.persons, align: 'right', render: (bar) => format.count(bar.persons) },
        {
          label: t.share,
          align: 'right',
          render: (bar) => format.percent(people > 0 ? (bar.persons / people) * 100 : null, 1),
        },
      ]}
    />
  );
}
