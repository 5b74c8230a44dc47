import { Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useListPages } from '../client';
import { CursorTable, DateWib, fill, Page, Section, useRequesterText, useWords, type Column } from '../components';
import { useFormat } from '../i18n';
import { nightMessages } from './messages';
import { nightPath } from './night-path';
import { NightOutcome, NightState } from './NightState';
import { secondsBetween } from './progress';
import { stateOf, type Night } from './source';
import { StartNight } from './StartNight';
import { useNightEvents } from './use-night-events';

/** All nights, newest first; the one that runs moves by itself. */
export function NightList() {
  const t = useWords(nightMessages).nights;
  const format = useFormat();
  const requester = useRequesterText();
  const pages = useListPages<Night>('nights');
  useNightEvents(
    pages.rows.some((night) => night.active),
    pages.refresh,
  );
  const columns: Column<Night>[] = [
    {
      label: t.start.date,
      render: (night) => (
        <Link component={RouterLink} to={nightPath(night.id)} sx={{ whiteSpace: 'nowrap' }}>
          {fill(t.night_of, { date: format.date(night.runDate) })}
        </Link>
      ),
    },
    { label: t.attempt, align: 'right', render: (night) => format.count(night.attempt) },
    { label: t.state, render: (night) => <NightState state={stateOf(night)} /> },
    {
      label: t.outcome,
      render: (night) =>
        night.active ? format.percent(Math.floor(night.percent ?? 0)) : <NightOutcome outcome={night.outcome} />,
    },
    {
      label: t.origin,
      render: (night) => (night.origin === 'SCHEDULE' ? t.schedule : requester(night.requestedBy)),
    },
    { label: t.begun, render: (night) => <DateWib value={night.createdAt} /> },
    {
      label: t.took,
      align: 'right',
      render: (night) => format.duration(secondsBetween(night.createdAt, night.finishedAt)),
    },
  ];
  return (
    <Page title={t.title} lead={t.lead} actions={<StartNight />}>
      <Section title={t.history}>
        <CursorTable caption={t.caption} columns={columns} pages={pages} keyOf={(night) => night.id} empty={t.empty} />
      </Section>
    </Page>
  );
}
