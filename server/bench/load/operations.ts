import { client } from '@tepat/shared';
import { nodeId } from '../../src/platform/graphql/node-id';
import { cursorOf } from '../../src/platform/graphql/paging';
import type { Targets } from './targets';

/** What people do all day, by the documents that the console sends. */
export const OPERATIONS = {
  dashboard: { label: 'dashboard (three requests, each counted)', share: 5, target: null },
  search: { label: 'search by name within a kelurahan', share: 30, target: 57 },
  family: { label: 'family page (record and welfare, each counted)', share: 25, target: 159 },
  decision: { label: 'decisions of a person, each with its explanation', share: 15, target: 159 },
  list: { label: 'page of a recipient list, anywhere in it', share: 15, target: null },
  families: { label: 'page of families of a desil in a kelurahan', share: 5, target: null },
  write: { label: 'change of an account, with its audit event', share: 5, target: 340 },
} as const satisfies Record<string, { label: string; share: number; target: number | null }>;

export type Operation = keyof typeof OPERATIONS;
export const OPERATION_NAMES = Object.keys(OPERATIONS) as Operation[];

export interface Request {
  readonly operation: Operation;
  readonly cookie: string;
  readonly body: string;
}

const PAGE = 50;
const RENAME = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { id } userErrors { code } } }`;

const pick = <T>(all: readonly T[]): T => {
  const one = all[Math.floor(Math.random() * all.length)];
  if (one === undefined) throw new Error('there is nothing to ask about: has a night been run?');
  return one;
};

/** Requests of one operation, each about somebody else: a cache of answers would not help. */
export function requestsOf(targets: Targets): Record<Operation, () => Request> {
  const { admin, officers, users } = targets;
  const body = (document: { toString(): string }, variables: object): string =>
    JSON.stringify({ query: document.toString(), variables });
  return {
    dashboard: () => {
      const document = pick([
        client.DashboardRankingDocument,
        client.DashboardProgramsDocument,
        client.DashboardSourcesDocument,
      ]);
      return { operation: 'dashboard', cookie: admin.cookie, body: body(document, {}) };
    },
    search: () => {
      const { cookie, kelurahan, names } = pick(officers);
      const filter = { region: kelurahan, name: pick(names).slice(0, 4) };
      return { operation: 'search', cookie, body: body(client.ResidentPageDocument, { first: PAGE, filter }) };
    },
    family: () => {
      const { cookie, families } = pick(officers);
      const document = pick([client.FamilyRecordDocument, client.FamilyWelfareDocument]);
      return { operation: 'family', cookie, body: body(document, { id: nodeId('Family', pick(families)) }) };
    },
    decision: () => {
      const { cookie, decided } = pick(officers.filter((each) => each.decided.length > 0));
      return {
        operation: 'decision',
        cookie,
        body: body(client.ResidentDecisionsDocument, { id: nodeId('Resident', pick(decided)) }),
      };
    },
    list: () => {
      const { id, recipients } = targets.list;
      // Whoever reads the whole list pages by position alone.
      const after = cursorOf(['', Math.floor(Math.random() * recipients)]);
      const variables = { id: nodeId('RecipientList', id), first: PAGE, after };
      return { operation: 'list', cookie: admin.cookie, body: body(client.ListRowsDocument, variables) };
    },
    families: () => {
      const { cookie, kelurahan, families } = pick(officers);
      const filter = { region: kelurahan, desil: { desil: 1 + Math.floor(Math.random() * 5), kind: 'NATIONAL' } };
      const after = cursorOf([kelurahan, pick(families)]);
      return { operation: 'families', cookie, body: body(client.FamilyPageDocument, { first: PAGE, after, filter }) };
    },
    write: () => {
      const input = { user: nodeId('User', pick(users)), name: `Beban ${Math.random().toString(36).slice(2, 8)}` };
      return {
        operation: 'write',
        cookie: admin.cookie,
        body: JSON.stringify({ query: RENAME, variables: { input } }),
      };
    },
  };
}

/** Any operation, as often as its share. */
export function mixed(requests: Record<Operation, () => Request>): () => Request {
  const shares = OPERATION_NAMES.flatMap((name) => Array.from({ length: OPERATIONS[name].share }, () => name));
  return () => requests[pick(shares)]();
}
