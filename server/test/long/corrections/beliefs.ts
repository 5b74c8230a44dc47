import { isCountedMember } from '@tepat/shared';
import { standingFacts } from '../../../src/modules/registry';
import type { Sql } from '../../../src/platform/database/database';
import type { PlannedChange } from './plans';

/** Facts as a test believes them to be recorded, by `KIND id fact`: written down from the rules and not from the program. */
export type Facts = Map<string, string | null>;

export const factKey = (kind: string, id: number, fact: string): string => `${kind} ${id} ${fact}`;

/** What is believed of every family and of everybody in it, beside what a test adds. */
const OF_EACH = {
  FAMILY: ['card_id', 'kelurahan_code'],
  RESIDENT: ['family_id', 'relationship', 'presence'],
} as const;
const PIECES = 200;

export interface NamedFact {
  readonly kind: 'FAMILY' | 'RESIDENT';
  readonly id: number;
  readonly fact: string;
}

/** What the registry says of facts, in their order; null also for a record that there is not. */
export async function recorded(sql: Sql, facts: readonly NamedFact[]): Promise<(string | null)[]> {
  const values: (string | null)[] = [];
  for (let from = 0; from < facts.length; from += PIECES) {
    const part = facts.slice(from, from + PIECES);
    const standing = await standingFacts(sql, part);
    values.push(...part.map((_, at) => standing[at]?.value ?? null));
  }
  return values;
}

/** Who is in these families, and where they are; `more` facts are read, too. */
export async function factsOf(sql: Sql, familyIds: readonly number[], more: readonly NamedFact[] = []): Promise<Facts> {
  const people = await sql.rows<{ id: number }>(
    `SELECT id FROM resident WHERE family_id IN (${familyIds.map(() => '?').join(', ')}) ORDER BY id`,
    familyIds,
  );
  const of = (kind: 'FAMILY' | 'RESIDENT', ids: readonly number[]): NamedFact[] =>
    ids.flatMap((id) => OF_EACH[kind].map((fact) => ({ kind, id, fact })));
  const wanted = [
    ...of('FAMILY', familyIds),
    ...of(
      'RESIDENT',
      people.map(({ id }) => id),
    ),
    ...more,
  ];
  const values = await recorded(sql, wanted);
  return new Map(wanted.map(({ kind, id, fact }, at) => [factKey(kind, id, fact), values[at] ?? null]));
}

/** The facts by their parts, to ask the registry for them. */
export const named = (facts: Facts): NamedFact[] =>
  [...facts.keys()].map((key) => {
    const [kind, id, fact] = key.split(' ') as ['FAMILY' | 'RESIDENT', string, string];
    return { kind, id: Number(id), fact };
  });

export interface Someone {
  readonly id: number;
  readonly familyId: number;
  readonly relationship: string | null;
  /** Neither dead nor gone. */
  readonly counts: boolean;
}

const HEAD = '1';

export function everybody(facts: Facts): Someone[] {
  return named(facts).flatMap(({ kind, id, fact }) => {
    if (kind !== 'RESIDENT' || fact !== 'family_id') return [];
    const of = (name: string): string | null => facts.get(factKey(kind, id, name)) ?? null;
    const presence = of('presence');
    const counts = isCountedMember(presence === null ? null : Number(presence));
    return [{ id, familyId: Number(of('family_id')), relationship: of('relationship'), counts }];
  });
}

export const familyIds = (facts: Facts): number[] =>
  named(facts).flatMap(({ kind, id, fact }) => (kind === 'FAMILY' && fact === 'kelurahan_code' ? [id] : []));

export const kelurahanOf = (facts: Facts, familyId: number): string | null =>
  facts.get(factKey('FAMILY', familyId, 'kelurahan_code')) ?? null;

/** What is believed once these changes are made. `made`: ids of new records by `KIND -n`; without it they keep their own. */
export function after(
  facts: Facts,
  changes: readonly PlannedChange[],
  made: ReadonlyMap<string, number> = new Map(),
): Facts {
  const then = new Map(facts);
  for (const { kind, subjectId, fact, recordedAs } of changes) {
    if (fact === 'presence_on') continue;
    const id = made.get(`${kind} ${subjectId}`) ?? subjectId;
    const home = fact === 'family_id' ? made.get(`FAMILY ${recordedAs}`) : undefined;
    then.set(factKey(kind, id, fact), home === undefined ? recordedAs : String(home));
  }
  return then;
}

function headsByFamily(facts: Facts): Map<number, { members: number; heads: string }> {
  const families = new Map<number, { members: number; heads: string }>();
  for (const { id, familyId, relationship, counts } of everybody(facts)) {
    if (!counts) continue;
    const { members, heads } = families.get(familyId) ?? { members: 0, heads: '' };
    families.set(familyId, { members: members + 1, heads: relationship === HEAD ? `${heads} ${id}` : heads });
  }
  return families;
}

/** Whether every family that the changes touch is left with one head, or nobody, or with the very heads that it had. */
export function leavesOneHead(facts: Facts, changes: readonly PlannedChange[]): boolean {
  const [before, then] = [headsByFamily(facts), headsByFamily(after(facts, changes))];
  return [...then].every(([familyId, { heads }]) => {
    const one = heads.split(' ').length === 2;
    return one || before.get(familyId)?.heads === heads;
  });
}
