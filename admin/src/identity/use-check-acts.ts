import { useQueryClient } from '@tanstack/react-query';
import { client } from '@tepat/shared';
import { useNotify } from 'react-admin';
import { accepted, api } from '../client';

/** What officials do with a difference; afterwards everything that shows it is read again. They throw what is refused. */
export function useCheckActs() {
  const notify = useNotify();
  const queryClient = useQueryClient();
  const done = async (message: string): Promise<void> => {
    notify(message, { type: 'success' });
    const shown = ['IdentityRecordPage', 'IdentityCheckPage', 'IdentityMismatchPage'];
    await Promise.all(shown.map((name) => queryClient.invalidateQueries({ queryKey: ['tepat', name] })));
  };
  return {
    propose: async (input: client.ProposeIdentityCheckInput, message: string): Promise<void> => {
      accepted((await api.execute(client.ProposeIdentityCheckDocument, { input })).proposeIdentityCheck);
      await done(message);
    },
    decide: async (input: client.DecideIdentityCheckInput, message: string): Promise<void> => {
      accepted((await api.execute(client.DecideIdentityCheckDocument, { input })).decideIdentityCheck);
      await done(message);
    },
  };
}
