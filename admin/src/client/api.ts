import { client } from '@tepat/shared';
import { preferredLocale } from '../i18n/locale';

/**
 * The one way to the server: the session cookie goes along by itself, the language stands in Accept-Language, and the
 * content type `application/json` is what a form of another site cannot send.
 */
export const api = client.createClient({
  endpoint: '/graphql',
  fetch: (url, init) => window.fetch(url, init),
  headers: () => ({ 'accept-language': preferredLocale() }),
});

/** Thrown by `accepted`: what the server did not accept, in sentences for the person who asked. */
export class Refused extends Error {
  constructor(readonly userErrors: readonly client.UserError[]) {
    super(userErrors.map((error) => error.message).join(' '));
    this.name = 'Refused';
  }
}

/** The answer of a mutation, or `Refused` with the server's own sentences. */
export function accepted<P extends { userErrors: readonly client.UserError[] }>(payload: P): P {
  if (payload.userErrors.length > 0) throw new Refused(payload.userErrors);
  return payload;
}
