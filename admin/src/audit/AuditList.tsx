import { client, isPurpose, PURPOSES } from '@tepat/shared';
import {
  Count,
  CursorTable,
  DateWib,
  Page,
  RecordLink,
  Section,
  useActorText,
  usePages,
  useViewState,
  useWords,
  type Column,
} from '../components';
import { useFormat } from '../i18n';
import { AuditFilterForm, NO_FILTER } from './AuditFilter';
import { AuditSubject } from './AuditSubject';
import { auditMessages } from './messages';

type Event = client.AuditPageQuery['auditEvents']['edges'][number]['node'];

/** The trail, newest first. */
export function AuditList() {
  const t = useWords(auditMessages).audit;
  const { locale } = useFormat();
  const actorText = useActorText();
  const [filter, setFilter] = useViewState('audit', NO_FILTER);
  const pages = usePages(client.AuditPageDocument, { filter }, (answer) => answer.auditEvents, { size: 50 });
  const columns: readonly Column<Event>[] = [
    {
      label: t.number,
      render: (event) => (
        <RecordLink kind="audit" id={event.id}>
          <Count value={event.number} />
        </RecordLink>
      ),
    },
    { label: t.at, render: (event) => <DateWib value={event.at} /> },
    { label: t.actor, render: (event) => actorText(event.actorKind, event.actorId, event.actorName) },
    { label: t.action, render: (event) => <code>{event.action}</code> },
    { label: t.subject, render: (event) => <AuditSubject subject={event.subject} /> },
    {
      label: t.purpose,
      render: ({ purpose }) => (purpose && isPurpose(purpose) ? PURPOSES[purpose][locale] : (purpose ?? '')),
    },
    { label: t.reason, render: (event) => event.reason ?? '' },
    {
      label: t.revision,
      align: 'right',
      render: ({ revisionNumber }) => (revisionNumber ? <Count value={revisionNumber} /> : ''),
    },
  ];
  return (
    <Page title={t.title} lead={t.lead}>
      <Section title={t.filter}>
        <AuditFilterForm filter={filter} onChange={setFilter} />
        <CursorTable caption={t.caption} columns={columns} pages={pages} keyOf={(event) => event.id} empty={t.empty} />
      </Section>
    </Page>
  );
}
