import { Box, LinearProgress, Typography } from '@mui/material';
import { useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Answered, FactList, fill, LoadingState, Page, Section, useRequesterText, useWords } from '../components';
import { useFormat } from '../i18n';
import { CancelNight } from './CancelNight';
import { nightMessages } from './messages';
import { NightAnnouncer } from './NightAnnouncer';
import { NightOutcome, NightState } from './NightState';
import { NightSteps } from './NightSteps';
import { secondsBetween } from './progress';
import { stateOf, type NightWithSteps } from './source';
import { useNightActs } from './use-night-acts';
import { useNightEvents } from './use-night-events';

/** One night, live: how far it is, what each step did, and what came of it. */
export function NightShow() {
  const t = useWords(nightMessages).nights;
  const format = useFormat();
  const { id = '' } = useParams();
  const query = useGetOne<NightWithSteps>('nights', { id: decodeURIComponent(id) }, { staleTime: 0 });
  const { data: night, refetch } = query;
  useNightEvents(night?.active ?? false, () => void refetch());
  const title = night ? fill(t.heading, { date: format.date(night.runDate), attempt: night.attempt }) : t.title;
  return (
    <Page
      title={title}
      back={{ to: '/nights', name: t.title }}
      actions={night?.active && !night.cancelRequested && <CancelNight id={night.id} onAsked={() => void refetch()} />}
    >
      <Answered query={query} pick={(answer) => answer}>
        {(found) => (
          <>
            <Section title={t.progress}>
              <NightProgress night={found} readAt={query.dataUpdatedAt} />
            </Section>
            <Section title={t.steps}>
              {found.steps ? <NightSteps steps={found.steps} /> : <LoadingState lines={6} />}
            </Section>
            <NightAnnouncer night={found} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function NightProgress({ night, readAt }: { readonly night: NightWithSteps; readonly readAt: number }) {
  const t = useWords(nightMessages).nights;
  const format = useFormat();
  const percent = Math.floor(night.percent ?? 0);
  const requester = useRequesterText();
  const acts = useNightActs(night);
  const ended = night.finishedAt ?? null;
  return (
    <>
      {night.active && (
        <Box sx={{ mb: 2 }}>
          <LinearProgress
            variant="determinate"
            value={percent}
            aria-label={t.progress}
            sx={{ height: 10, borderRadius: 5, mb: 0.5 }}
          />
          <Typography variant="body2">
            {fill(t.percent_done, { percent: format.percent(percent) })} · {t.live.on}
          </Typography>
        </Box>
      )}
      <FactList
        items={[
          [t.state, <NightState state={stateOf(night)} />],
          [t.outcome, night.outcome ? <NightOutcome outcome={night.outcome} /> : format.count(null)],
          [
            t.origin,
            night.origin === 'SCHEDULE'
              ? t.schedule
              : fill(t.by_hand, { who: requester(night.requestedBy, acts.started?.actorName) }),
          ],
          [t.reason, night.reason ?? format.count(null)],
          ...(acts.cancelled
            ? ([
                [t.cancelled_by, requester(acts.cancelled.actorId, acts.cancelled.actorName)],
                [t.cancel_reason, acts.cancelled.reason ?? format.count(null)],
              ] as const)
            : []),
          [t.begun, format.dateTime(night.createdAt)],
          [t.ended, ended ? format.dateTime(ended) : t.still_running],
          [t.took, format.duration(secondsBetween(night.createdAt, ended ?? new Date(readAt)))],
          [t.revision, format.count(night.revisionNumber)],
        ]}
      />
    </>
  );
}
