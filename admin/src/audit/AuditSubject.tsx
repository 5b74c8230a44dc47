import { type client } from '@tepat/shared';
import { RecordLink, useWords, type RecordKind } from '../components';
import { auditMessages } from './messages';

const PAGES: Readonly<Record<string, RecordKind>> = {
  FAMILY: 'families',
  RESIDENT: 'residents',
  LIST: 'lists',
  IMPORT: 'imports',
  PROGRAM: 'programs',
  RANKING: 'rankings',
};

type Subject = Pick<client.AuditSubject, 'kind' | 'id' | 'nodeId'>;

/** What an event is about, with the way to its page where it has one. */
export function AuditSubject({ subject }: { readonly subject: Subject }) {
  const kinds: Readonly<Record<string, string>> = useWords(auditMessages).audit.subjects;
  const name = kinds[subject.kind] ?? subject.kind;
  // A search has a random id that leads nowhere; whom it showed stands on the event's own page.
  const text = subject.kind === 'SEARCH' ? name : `${name} ${subject.id}`;
  const page = PAGES[subject.kind];
  return page && subject.nodeId ? (
    <RecordLink kind={page} id={subject.nodeId}>
      {text}
    </RecordLink>
  ) : (
    <span>{text}</span>
  );
}
