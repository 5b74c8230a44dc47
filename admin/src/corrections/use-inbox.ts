import { client } from '@tepat/shared';
import { useMay } from '../access';
import { fill, useDocument, useWords } from '../components';
import { useFormat } from '../i18n';
import { correctionMessages } from './messages';

const LOOK_AGAIN_MS = 60_000;

export interface Inbox {
  /** All that the viewer is asked to do: what waits for them, and moves to confirm. */
  readonly toDo: string;
  /** Counts as they are read, with a plus where counting ended; empty where there is nothing or nothing is known. */
  readonly waitingForMe: string;
  readonly drafts: string;
  readonly escalated: string;
  /** Moves out of the viewer's area that nobody there has confirmed yet. */
  readonly toConfirm: string;
}

/** How much waits for the viewer, looked at once a minute. */
export function useInbox(): Inbox {
  const t = useWords(correctionMessages).corrections;
  const format = useFormat();
  const may = useMay();
  const { data } = useDocument(
    client.CorrectionInboxDocument,
    {},
    { enabled: may('correction.read'), pollEvery: () => LOOK_AGAIN_MS },
  );
  const inbox = data?.correctionInbox;
  const text = (count: number): string => {
    if (!inbox || count === 0) return '';
    return count < inbox.most ? format.count(count) : fill(t.more, { count: format.count(inbox.most - 1) });
  };
  return {
    toDo: text((inbox?.waitingForMe ?? 0) + (inbox?.toConfirm ?? 0)),
    waitingForMe: text(inbox?.waitingForMe ?? 0),
    drafts: text(inbox?.drafts ?? 0),
    escalated: text(inbox?.escalated ?? 0),
    toConfirm: text(inbox?.toConfirm ?? 0),
  };
}
