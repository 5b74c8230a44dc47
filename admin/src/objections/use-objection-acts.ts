import { useQueryClient } from '@tanstack/react-query';
import { client } from '@tepat/shared';
import { useNotify } from 'react-admin';
import { accepted, api } from '../client';
import { evidenceSending } from '../corrections/form/evidence-sending';
import { shrinkPhoto } from '../corrections/form/shrink-photo';

const SHOWN = ['ObjectionPage', 'ObjectionRecord', 'DashboardObjections'];

/** What is done with an objection; afterwards everything that shows objections is read again. */
export function useObjectionActs() {
  const notify = useNotify();
  const queryClient = useQueryClient();
  const done = async (message: string): Promise<void> => {
    notify(message, { type: 'success' });
    await Promise.all(SHOWN.map((name) => queryClient.invalidateQueries({ queryKey: ['tepat', name] })));
  };
  // Each throws what the server refuses, in its words.
  return {
    /** The id of the new objection. */
    raise: async (input: client.RaiseObjectionInput, message: string): Promise<string | null> => {
      const { objection } = accepted((await api.execute(client.RaiseObjectionDocument, { input })).raiseObjection);
      await done(message);
      return objection?.id ?? null;
    },
    ask: async (input: client.ObjectionWordsInput, message: string): Promise<void> => {
      accepted((await api.execute(client.AskObjectionDocument, { input })).askObjection);
      await done(message);
    },
    answer: async (input: client.ObjectionWordsInput, message: string): Promise<void> => {
      accepted((await api.execute(client.AnswerObjectionDocument, { input })).answerObjection);
      await done(message);
    },
    decide: async (input: client.DecideObjectionInput, message: string): Promise<void> => {
      accepted((await api.execute(client.DecideObjectionDocument, { input })).decideObjection);
      await done(message);
    },
    /** The id of the correction. */
    addCorrection: async (input: client.AddObjectionCorrectionInput, message: string): Promise<string | null> => {
      const { addObjectionCorrection } = await api.execute(client.AddObjectionCorrectionDocument, { input });
      const { objection } = accepted(addObjectionCorrection);
      await done(message);
      // The newest stands last.
      return objection?.corrections.at(-1)?.id ?? null;
    },
    attach: async (objection: string, edit: number, file: File, message: string): Promise<void> => {
      const upload = await evidenceSending(await shrinkPhoto(file, false)).send(() => undefined);
      const input = { objection, edit, upload };
      accepted((await api.execute(client.AttachObjectionEvidenceDocument, { input })).attachObjectionEvidence);
      await done(message);
    },
    /** For acts without a dialog: what is refused is told as a message. */
    tell: (error: unknown): void => notify(error instanceof Error ? error.message : String(error), { type: 'error' }),
  };
}
