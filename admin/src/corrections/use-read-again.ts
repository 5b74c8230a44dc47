import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** After a step everything that shows corrections, or what they change, is read again. */
export function useReadAgain(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(() => queryClient.invalidateQueries({ queryKey: ['tepat'] }), [queryClient]);
}
