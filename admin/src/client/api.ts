import { client } from '@tepat/shared';
import { preferredLocale } from '../i18n/locale';

/**
 * The one way to the server: the session cookie goes along by itself, the language stands in Accept-Language, and the
 * content type `application/json` is what a form of another site cannot send.
 */
const plain = client.createClient<AbortSignal>({
  endpoint: '/graphql',
  fetch: (url, init) => window.fetch(url, init),
  headers: () => ({ 'accept-language': preferredLocale() }),
});

/** Asks the person for the password once more; false when they would rather not. */
export type ProofAsker = () => Promise<boolean>;
let askForProof: ProofAsker | null = null;
let asked: Promise<boolean> | null = null;

/** The part of the page that can ask; null when it goes. */
export function setProofAsker(asker: ProofAsker | null): void {
  askForProof = asker;
}

/** Requests that are refused together are asked for once. */
function proof(): Promise<boolean> {
  asked ??= (askForProof?.() ?? Promise.resolve(false)).finally(() => (asked = null));
  return asked;
}

/** What takes a recent password is refused before anything is done: it is asked for here, and the request goes on. */
export async function withProof<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    const wantsProof = error instanceof client.ApiFailure && error.code === 'REAUTHENTICATION_REQUIRED';
    if (!wantsProof || !(await proof())) throw error;
    return request();
  }
}

export const api: client.Client<AbortSignal> = {
  execute: (document, variables, headers, signal) =>
    withProof(() => plain.execute(document, variables, headers, signal)),
};

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
