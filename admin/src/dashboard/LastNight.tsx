import { Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { Link as RouterLink } from 'react-router-dom';
import { Answered, EmptyState, FactList, fill, Section, useDocument, useWords } from '../components';
import { useFormat } from '../i18n';
import { NightOutcome, nightPath, NightState, secondsBetween, stateOf, useNightEvents } from '../nights';
import { dashboardMessages } from './messages';

type Night = client.NightPartsFragment;

/** What the last night came to, or how far the one is that runs. */
export function LastNight() {
  const t = useWords(dashboardMessages).dashboard.night;
  const query = useDocument(client.NightlyRunsDocument, { first: 1 });
  const running = query.data?.nightlyRuns.edges[0]?.node.active ?? false;
  useNightEvents(running, () => void query.refetch());
  return (
    <Section
      title={t.title}
      actions={
        <Button component={RouterLink} to="/nights" size="small">
          {t.all}
        </Button>
      }
    >
      <Answered query={query} pick={(answer) => answer.nightlyRuns} lines={2}>
        {({ edges: [last] }) => (last ? <NightSummary night={last.node} /> : <EmptyState>{t.none}</EmptyState>)}
      </Answered>
    </Section>
  );
}

function NightSummary({ night }: { readonly night: Night }) {
  const t = useWords(dashboardMessages).dashboard.night;
  const format = useFormat();
  const percent = Math.floor(night.percent ?? 0);
  return (
    <>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap', mb: 1.5 }}>
        <Typography sx={{ fontSize: '1.25rem', fontWeight: 650 }}>
          {fill(t.of, { date: format.date(night.runDate) })}
        </Typography>
        <Typography color="textSecondary">{fill(t.attempt, { attempt: night.attempt })}</Typography>
        <NightState state={stateOf(night)} />
        <NightOutcome outcome={night.outcome} />
      </Stack>
      {night.active ? (
        <Box sx={{ mb: 1.5 }}>
          <LinearProgress
            variant="determinate"
            value={percent}
            aria-label={t.progress}
            sx={{ height: 8, borderRadius: 4, mb: 0.5 }}
          />
          <Typography variant="body2">{fill(t.running, { percent: format.percent(percent) })}</Typography>
        </Box>
      ) : (
        <FactList
          items={[
            [t.ended, format.dateTime(night.finishedAt)],
            [t.took, format.duration(secondsBetween(night.createdAt, night.finishedAt))],
            [t.revision, format.count(night.revisionNumber)],
          ]}
        />
      )}
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap', mt: 1.5 }}>
        <Button component={RouterLink} to={nightPath(night.id)} size="small" variant="outlined">
          {t.open}
        </Button>
        <Typography variant="body2" color="textSecondary">
          {t.next}
        </Typography>
      </Stack>
    </>
  );
}
