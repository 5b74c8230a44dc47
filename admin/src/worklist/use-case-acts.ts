import { useQueryClient } from '@tanstack/react-query';
import { client } from '@tepat/shared';
import { useNotify } from 'react-admin';
import { accepted, api } from '../client';

/** What an official does with a case; afterwards everything that shows cases is read again. */
export function useCaseActs() {
  const notify = useNotify();
  const queryClient = useQueryClient();
  const done = async (message: string): Promise<void> => {
    notify(message, { type: 'success' });
    const shown = ['WorklistPage', 'WorklistRecord', 'DashboardWorklist'];
    await Promise.all(shown.map((name) => queryClient.invalidateQueries({ queryKey: ['tepat', name] })));
  };
  return {
    /** Throws what the server refuses, in its words. */
    assign: async (input: client.AssignWorklistItemInput, message: string): Promise<void> => {
      accepted((await api.execute(client.AssignWorklistItemDocument, { input })).assignWorklistItem);
      await done(message);
    },
    note: async (input: client.NoteWorklistItemInput, message: string): Promise<void> => {
      accepted((await api.execute(client.NoteWorklistItemDocument, { input })).noteWorklistItem);
      await done(message);
    },
    /** For acts without a dialog: what is refused is told as a message. */
    tell: (error: unknown): void => notify(error instanceof Error ? error.message : String(error), { type: 'error' }),
  };
}
