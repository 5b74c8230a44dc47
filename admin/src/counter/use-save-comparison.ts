import { client, EDITABLE_STATES } from '@tepat/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accepted, api } from '../client';
import { operationName } from '../components';
import { useFormat } from '../i18n';
import { outcomeOf, type Fact, type Marks } from './marks';

export interface Saved {
  readonly confirmed: number;
  /** The draft into which went what is not right; null where all was right. */
  readonly draft: { readonly id: string; readonly number: string; readonly lines: number } | null;
}

export interface SaveComparison {
  readonly saving: boolean;
  readonly saved: Saved | null;
  readonly error: Error | null;
  /** True: what is right is recorded, and the draft is still to be saved. */
  readonly half: boolean;
  readonly save: (facts: readonly Fact[], marks: Marks) => Promise<boolean>;
}

/** Records what is right, then puts what is not into one draft: the viewer's own open one of the family, else a new one. */
export function useSaveComparison(familyId: string): SaveComparison {
  const { locale } = useFormat();
  const queryClient = useQueryClient();
  const [state, setState] = useState<Omit<SaveComparison, 'save'>>({
    saving: false,
    saved: null,
    error: null,
    half: false,
  });
  const headers = { 'accept-language': locale };
  const save: SaveComparison['save'] = async (facts, marks) => {
    const { confirmed, changes } = outcomeOf(facts, marks);
    setState({ saving: true, saved: null, error: null, half: false });
    let half = false;
    try {
      if (confirmed.length > 0) {
        const input = { family: familyId, facts: confirmed };
        accepted((await api.execute(client.ConfirmFactsDocument, { input }, headers)).confirmFacts);
        half = true;
      }
      const draft = changes.length === 0 ? null : await putIntoDraft(familyId, changes, headers);
      setState({ saving: false, saved: { confirmed: confirmed.length, draft }, error: null, half: false });
      return true;
    } catch (failure) {
      const error = failure instanceof Error ? failure : new Error(String(failure));
      setState({ saving: false, saved: null, error, half });
      return false;
    } finally {
      await queryClient.invalidateQueries({ queryKey: ['tepat', operationName(client.FamilyToCompareDocument)] });
    }
  };
  return { ...state, save };
}

async function putIntoDraft(
  family: string,
  changes: client.FactChangeInput[],
  headers: Record<string, string>,
): Promise<Saved['draft']> {
  const { corrections } = await api.execute(client.OwnDraftsOfFamilyDocument, { family });
  const open = corrections.edges
    .map(({ node }) => node)
    .find(({ mine, state }) => mine && EDITABLE_STATES.includes(state));
  const input = open ? { correction: open.id, edit: open.edit, changes } : { family, changes };
  const { correction } = accepted(
    (await api.execute(client.ProposeComparedFactsDocument, { input }, headers)).proposeCorrection,
  );
  return correction ? { id: correction.id, number: correction.number, lines: correction.lines.length } : null;
}
