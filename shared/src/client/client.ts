import { type TypedDocumentString } from './generated/graphql';

/** The part of `fetch` that is used; the browser's and Node's both fit. `Signal` is the platform's `AbortSignal`. */
type Fetch<Signal> = (
  url: string,
  init: {
    method: 'POST';
    headers: Record<string, string>;
    body: string;
    credentials: 'same-origin';
    signal?: Signal | null;
  },
) => Promise<{ status: number; json(): Promise<unknown> }>;

export interface ClientOptions<Signal> {
  /** The path or address of the API, usually `/graphql`. */
  readonly endpoint: string;
  readonly fetch: Fetch<Signal>;
  /** Asked anew for each request: Accept-Language, Authorization, Tepat-Purpose, Idempotency-Key … */
  readonly headers?: () => Readonly<Record<string, string>>;
}

export interface Client<Signal = never> {
  /**
   * Sends one typed document. `signal` gives the answer up.
   *
   * @throws ApiFailure when the server refused or failed; mistakes of the person come as `userErrors` in the data instead
   */
  execute<Answer, Variables>(
    document: TypedDocumentString<Answer, Variables>,
    variables: Variables,
    headers?: Readonly<Record<string, string>>,
    signal?: Signal,
  ): Promise<Answer>;
}

/** What the server said no to, by its stable code: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT … */
export class ApiFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
    this.name = 'ApiFailure';
  }
}

interface Answered {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** The client that the console itself uses. Integrators may generate their own from the same schema and documents. */
export function createClient<Signal = never>({ endpoint, fetch, headers }: ClientOptions<Signal>): Client<Signal> {
  return {
    async execute<Answer, Variables>(
      document: TypedDocumentString<Answer, Variables>,
      variables: Variables,
      more: Readonly<Record<string, string>> = {},
      signal?: Signal,
    ): Promise<Answer> {
      const response = await fetch(endpoint, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers?.(), ...more },
        body: JSON.stringify({ query: document.toString(), variables }),
        signal: signal ?? null,
      });
      const answer = (await response.json().catch(() => ({}))) as Answered;
      const [error] = answer.errors ?? [];
      if (error) throw new ApiFailure(error.extensions?.code ?? 'INTERNAL', error.message, response.status);
      if (answer.data === undefined || answer.data === null)
        throw new ApiFailure('NO_ANSWER', `HTTP ${response.status}`, response.status);
      return answer.data as Answer;
    },
  };
}
