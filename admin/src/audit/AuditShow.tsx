import { Box } from '@mui/material';
import { client, isPurpose, PURPOSES } from '@tepat/shared';
import { useParams } from 'react-router-dom';
import {
  Answered,
  Count,
  DateWib,
  Digest,
  EmptyState,
  FactList,
  fill,
  nodeWith,
  Page,
  Section,
  SimpleTable,
  useActorText,
  useDocument,
  useWords,
} from '../components';
import { useFormat } from '../i18n';
import { AuditSubject } from './AuditSubject';
import { differenceOf } from './difference';
import { auditMessages } from './messages';

type Event = Extract<NonNullable<client.AuditRecordQuery['node']>, { action: unknown }>;

/** One event: who did what to which record, why, and from what to what. */
export function AuditShow() {
  const { id = '' } = useParams();
  const t = useWords(auditMessages).audit;
  const format = useFormat();
  const query = useDocument(client.AuditRecordDocument, { id });
  const event = nodeWith(query.data?.node, 'action');
  return (
    <Page
      title={event ? fill(t.event, { number: format.count(event.number) }) : t.title}
      lead={event && <code>{event.action}</code>}
      back={{ to: '/audit', name: t.title }}
    >
      <Answered query={query} pick={() => event}>
        {(shown) => (
          <>
            <About event={shown} />
            <Difference event={shown} />
            {shown.subjects.length > 0 && <Shown event={shown} />}
          </>
        )}
      </Answered>
    </Page>
  );
}

function About({ event }: { readonly event: Event }) {
  const t = useWords(auditMessages).audit;
  const { locale } = useFormat();
  const actorText = useActorText();
  const purpose = event.purpose && isPurpose(event.purpose) ? PURPOSES[event.purpose][locale] : event.purpose;
  return (
    <Section title={t.about}>
      <FactList
        items={[
          [t.at, <DateWib value={event.at} />],
          [t.actor, actorText(event.actorKind, event.actorId, event.actorName)],
          [t.action, <code>{event.action}</code>],
          [t.subject, <AuditSubject subject={event.subject} />],
          [t.reason, event.reason ?? '–'],
          [t.purpose, purpose ?? '–'],
          [t.revision, <Count value={event.revisionNumber} />],
          [t.changeCount, <Count value={event.changeCount} />],
          [t.changeDigest, event.changeDigest ? <Digest value={event.changeDigest} /> : '–'],
          [t.requestId, event.requestId ? <code>{event.requestId}</code> : '–'],
        ]}
      />
    </Section>
  );
}

function Difference({ event }: { readonly event: Event }) {
  const t = useWords(auditMessages).audit;
  const fields = differenceOf(event.before ?? null, event.after ?? null);
  return (
    <Section title={t.difference}>
      {fields.length === 0 ? (
        <EmptyState>{t.noDifference}</EmptyState>
      ) : (
        <SimpleTable
          caption={t.differenceCaption}
          rows={fields}
          keyOf={(field) => field.name}
          marks={(field) => field.before !== null && field.before !== field.after}
          columns={[
            { label: t.field, render: (field) => <code>{field.name}</code> },
            { label: t.before, render: (field) => <Value text={field.before} /> },
            { label: t.after, render: (field) => <Value text={field.after} /> },
          ]}
        />
      )}
    </Section>
  );
}

function Shown({ event }: { readonly event: Event }) {
  const t = useWords(auditMessages).audit;
  return (
    <Section title={t.shown}>
      <SimpleTable
        caption={t.shownCaption}
        rows={event.subjects}
        keyOf={(subject) => `${subject.kind} ${subject.id}`}
        columns={[{ label: t.subject, render: (subject) => <AuditSubject subject={subject} /> }]}
      />
    </Section>
  );
}

/** A value as it was recorded; long documents break rather than push the table out of the page. */
function Value({ text }: { readonly text: string | null }) {
  const t = useWords(auditMessages).audit;
  return <Box sx={{ overflowWrap: 'anywhere' }}>{text ?? t.nothing}</Box>;
}
