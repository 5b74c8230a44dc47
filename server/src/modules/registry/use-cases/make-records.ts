import type { Sql, Value } from '../../../platform/database/database';
import { insertRecords } from '../storage/new-records';
import type { CorrectedFact, Grounds } from '../storage/corrected-rows';
import type { SubjectKind } from '../domain/columns';
import type { CheckedCorrection, CheckedFact } from './check-correction';

/** A checked correction in which every record exists. */
export interface Placed {
  readonly familyId: number;
  readonly familyIds: readonly number[];
  readonly facts: readonly CheckedFact[];
  /** What follows of itself: people live where their family does. */
  readonly following: readonly (CorrectedFact & { readonly isNew: boolean })[];
  /** Ids of the records that were made, by kind and the negative id that named them. */
  readonly made: ReadonlyMap<string, number>;
}

/** Records the families and members that a correction makes. At most two statements. */
export async function makeRecords(
  tx: Sql,
  revision: number,
  { facts, standing, after, familyIds, familyId }: CheckedCorrection,
  { observedOn }: Grounds,
): Promise<Placed> {
  const made = new Map<string, number>();
  const placed = (id: number): number => made.get(`FAMILY ${id}`) ?? id;
  const valueOf = ({ fact, value }: CorrectedFact): string | null =>
    fact === 'family_id' && value !== null ? String(placed(Number(value))) : value;
  const settled = new Map(
    facts.flatMap(({ kind, id, fact, value }) =>
      kind === 'FAMILY' && fact === 'kelurahan_code' ? [[id, value ?? ''] as const] : [],
    ),
  );
  const kelurahanOf = (id: number): string => settled.get(id) ?? standing.families.get(id)?.kelurahan ?? '';
  for (const kind of ['FAMILY', 'RESIDENT'] as const) {
    const records = newOf(kind, facts);
    const rows = [...records.values()].map((own) => {
      const values = new Map<string, Value>(own.map((each) => [each.fact, valueOf(each)]));
      const home = own.find(({ fact }) => fact === 'family_id');
      if (home) values.set('kelurahan_code', kelurahanOf(Number(home.value)));
      return values;
    });
    const ids = await insertRecords(tx, kind, revision, observedOn, rows);
    [...records.keys()].forEach((id, at) => made.set(`${kind} ${id}`, ids[at] ?? 0));
  }
  const before = new Map(standing.members.map((member) => [member.id, member.familyId]));
  const following = after.flatMap(({ id, familyId: home }) => {
    const moves = before.get(id) !== home || settled.has(home);
    return id > 0 && moves
      ? [{ kind: 'RESIDENT', id, fact: 'kelurahan_code', value: kelurahanOf(home), isNew: false } as const]
      : [];
  });
  return {
    familyId: placed(familyId),
    familyIds: familyIds.map(placed),
    facts: facts.map((each) => ({ ...each, id: made.get(`${each.kind} ${each.id}`) ?? each.id, value: valueOf(each) })),
    following,
    made,
  };
}

/** Facts of the records of one kind that the correction makes, by their negative ids. */
function newOf(kind: SubjectKind, facts: readonly CheckedFact[]): Map<number, CheckedFact[]> {
  const records = new Map<number, CheckedFact[]>();
  for (const each of facts) {
    if (each.kind !== kind || !each.isNew) continue;
    records.set(each.id, [...(records.get(each.id) ?? []), each]);
  }
  return records;
}
