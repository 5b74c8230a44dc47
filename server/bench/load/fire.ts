import autocannon from 'autocannon';
import { quantile } from '../measure/statistics';
import type { Operation, Request } from './operations';

interface Sample {
  readonly operation: Operation;
  /** When it was answered, in milliseconds since the fire began. */
  readonly at: number;
  readonly took: number;
}

export interface Volley {
  readonly connections: number;
  readonly seconds: number;
  readonly samples: readonly Sample[];
  /** Answers that are not what was asked for: another status, an error in the body, none at all. */
  readonly faults: number;
  /** The first of them. */
  readonly firstFault: string | null;
}

/** Milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Fires requests over so many connections, each waiting for its answer before it sends the next. */
export async function fire(
  address: string,
  next: () => Request,
  connections: number,
  seconds: number,
): Promise<Volley> {
  const samples: Sample[] = [];
  let faults = 0;
  let firstFault: string | null = null;
  const begun = performance.now();
  const result = await autocannon({
    url: address,
    connections,
    duration: seconds,
    timeout: 30,
    requests: [
      {
        method: 'POST',
        path: '/graphql',
        setupRequest: (request, context) => {
          const { operation, cookie, body } = next();
          Object.assign(context, { operation, sentAt: performance.now() });
          return { ...request, headers: { 'content-type': 'application/json', cookie }, body };
        },
        onResponse: (status, body, context) => {
          const { operation, sentAt } = context as { operation: Operation; sentAt: number };
          const now = performance.now();
          if (status !== 200 || /^\{"errors"|"errors":\[\{|"userErrors":\[\{/.test(body)) {
            faults += 1;
            firstFault ??= `${operation}: ${status} ${body.slice(0, 300)}`;
          }
          samples.push({ operation, at: now - begun, took: now - sentAt });
        },
      },
    ],
  });
  return { connections, seconds, samples, faults: faults + result.errors + result.timeouts, firstFault };
}

export function spreadOf(samples: readonly Sample[], operation?: Operation): Spread & { count: number } {
  const times = samples.flatMap((sample) => (operation && sample.operation !== operation ? [] : [sample.took]));
  const at = (q: number): number => (times.length === 0 ? 0 : Number(quantile(times, q).toFixed(2)));
  return { count: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** The p95 of every second of a volley. */
export function p95BySecond({ samples, seconds }: Volley): number[] {
  return Array.from({ length: seconds }, (_, second) =>
    spreadOf(samples.filter(({ at }) => Math.floor(at / 1000) === second)),
  ).map(({ p95 }) => p95);
}
