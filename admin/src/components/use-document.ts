import { type client } from '@tepat/shared';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { api } from '../client';
import { useFormat } from '../i18n';

export interface DocumentOptions<Answer> {
  /** False: do not ask (yet). */
  readonly enabled?: boolean;
  /** From the answer so far: milliseconds after which to ask again, for what is under way; false for never. */
  readonly pollEvery?: (answer: Answer | undefined) => number | false;
}

/** The name of the operation in a typed document. */
export function operationName(document: { toString(): string }): string {
  return /(?:query|mutation)\s+(\w+)/.exec(document.toString())?.[1] ?? 'anonymous';
}

/**
 * Reads by one typed document. The answer stays in memory only, and is kept on the screen while the next page loads.
 * Sentences of the server come in the language of the request, so the language is part of the key.
 */
export function useDocument<Answer, Variables>(
  document: client.TypedDocumentString<Answer, Variables>,
  variables: Variables,
  { enabled = true, pollEvery }: DocumentOptions<Answer> = {},
): UseQueryResult<Answer> {
  const { locale } = useFormat();
  const signOutIfRefused = useLogoutIfAccessDenied();
  const query = useQuery<Answer>({
    queryKey: ['tepat', operationName(document), variables, locale],
    // The language is said here, not left to the client's default: at a switch the page changes a moment before that does.
    // A question that nobody waits for any more (a newer one, another page) is given up.
    queryFn: ({ signal }) => api.execute(document, variables, { 'accept-language': locale }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: pollEvery ? (current) => pollEvery(current.state.data) : false,
    enabled,
  });
  const { error } = query;
  useEffect(() => {
    // Only an ended session leads to the sign-in page; every other refusal is shown in its place.
    if (error) signOutIfRefused(error).catch(() => undefined);
  }, [error, signOutIfRefused]);
  return query;
}
