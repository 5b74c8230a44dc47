import { client } from '@tepat/shared';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { accepted, api } from '../../client';
import { nodeWith } from '../../components';
import { useFormat } from '../../i18n';
import { DraftSaver, type Change, type Draft, type DraftPort, type SaverState } from './draft-saver';

/** The server as the saver of a draft needs it, in the language of whoever types. */
function portTo(locale: string): DraftPort {
  const headers = { 'accept-language': locale };
  return {
    save: async ({ id, edit }, change) => {
      const input = { correction: id, edit, ...inputOf(change) };
      return drafted(
        accepted((await api.execute(client.SaveCorrectionDraftDocument, { input }, headers)).proposeCorrection),
      );
    },
    read: async (id) => nodeWith((await api.execute(client.CorrectionDraftDocument, { id }, headers)).node, 'lines'),
  };
}

function inputOf(change: Change): Pick<client.ProposeCorrectionInput, 'changes'> {
  if (change.kind === 'HEADER') return { changes: [], [change.field]: change.value };
  const { subject, fact, value, seen, drop = false } = change;
  return { changes: [{ subject, fact, value, drop, ...(seen === undefined ? {} : { seen }) }] };
}

/** The draft in the answer of a mutation that was accepted. */
export function drafted({ correction }: { readonly correction?: Draft | null }): Draft {
  if (!correction) throw new Error('an accepted edit answers with its draft');
  return correction;
}

/** The saver of one draft and what it says; it goes on by itself when the connection is back. */
export function useDraft(draft: Draft): { readonly saver: DraftSaver; readonly state: SaverState } {
  const { locale } = useFormat();
  const [saver] = useState(() => new DraftSaver(draft, portTo(locale)));
  const state = useSyncExternalStore(saver.subscribe, saver.snapshot);
  useEffect(() => {
    window.addEventListener('online', saver.retry);
    return () => window.removeEventListener('online', saver.retry);
  }, [saver]);
  return { saver, state };
}
