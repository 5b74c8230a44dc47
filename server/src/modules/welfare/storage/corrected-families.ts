import { batches } from '../../../platform/database/batches';
import type { Sql, Value } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { asOfRows, type Statement } from '../../../platform/database/versioned';
import type { FactsUsed } from '../domain/desil/facts-used';

interface Correction {
  /** In which the person was, where the fact is a person's. */
  readonly familyId: number;
  readonly observedOn: string;
}

/**
 * The families with a correction of a fact in use that was observed after the delivery that they stand on, as of a
 * revision: their delivered desil no longer tells of the facts as they are. A family without a delivery's reference date
 * has nothing older to be outdated by any correction, so every correction counts.
 *
 * @param familyIds only these families; null = all (corrections are few beside ten million residents)
 */
export async function correctedFamilies(
  sql: Sql,
  facts: FactsUsed,
  revision: number,
  familyIds: readonly number[] | null = null,
): Promise<Set<number>> {
  const found = await (familyIds === null
    ? everyCorrection(sql, facts, revision)
    : correctionsOf(sql, facts, revision, familyIds));
  const latest = new Map<number, string>();
  for (const { familyId, observedOn } of found) {
    if (observedOn > (latest.get(familyId) ?? '')) latest.set(familyId, observedOn);
  }
  const corrected = new Set<number>();
  const full = latest.size === 0 ? null : await fullDeliveryDate(sql, revision);
  for (const part of batches([...latest.keys()])) {
    const select = 't.id, t.reference_date AS own, t.absent';
    const { text, values } = asOfRows('family', revision, select, `t.id IN (${marks(part)})`, part);
    const rows = await sql.rows<{ id: number; own: string | null; absent: number }>(text, values);
    for (const { id, own, absent } of rows) {
      const deliveredOn = absent === 0 && full !== null && (own === null || full > own) ? full : own;
      if (deliveredOn === null || (latest.get(id) ?? '') > deliveredOn) corrected.add(id);
    }
  }
  return corrected;
}

/** Whether any fact of the family or of anybody who was ever recorded in it was ever corrected. */
export async function wasEverCorrected(sql: Sql, familyId: number): Promise<boolean> {
  const rows = await sql.rows(
    `SELECT 1 FROM fact_override WHERE subject_kind = 'FAMILY' AND subject_id = ?
     UNION ALL
     SELECT 1 FROM (SELECT id FROM resident WHERE family_id = ?
         UNION SELECT id FROM resident_history WHERE family_id = ?) m
       JOIN fact_override o ON o.subject_kind = 'RESIDENT' AND o.subject_id = m.id
     LIMIT 1`,
    [familyId, familyId, familyId],
  );
  return rows.length > 0;
}

/** The newest reference date of a full delivery by then: it dates a family whose facts it repeats, without writing its row. */
async function fullDeliveryDate(sql: Sql, revision: number): Promise<string | null> {
  const [row] = await sql.rows<{ date: string | null }>(
    `SELECT MAX(reference_date) AS date FROM import_file
     WHERE kind = 'families' AND mode = 'FULL' AND state = 'COMMITTED' AND revision <= ?`,
    [revision],
  );
  return row?.date ?? null;
}

/** Of all families: corrections are few beside ten million residents, so the families of theirs are looked up. */
async function everyCorrection(sql: Sql, facts: FactsUsed, revision: number): Promise<Correction[]> {
  const of = async (kind: 'FAMILY' | 'RESIDENT'): Promise<{ subjectId: number; observedOn: string }[]> => {
    const { text, values } = standing(kind, facts, revision);
    return values === null
      ? []
      : sql.rows(
          `SELECT o.subject_id AS subjectId, o.observed_on AS observedOn FROM fact_override o WHERE ${text}`,
          values,
        );
  };
  const [families, residents] = [await of('FAMILY'), await of('RESIDENT')];
  const familyOf = new Map<number, number>();
  for (const part of batches([...new Set(residents.map(({ subjectId }) => subjectId))])) {
    const { text, values } = asOfRows('resident', revision, 't.id, t.family_id', `t.id IN (${marks(part)})`, part);
    const rows = await sql.rows<{ id: number; family_id: number }>(text, values);
    for (const row of rows) familyOf.set(row.id, row.family_id);
  }
  const ofPeople = residents.flatMap(({ subjectId, observedOn }) => {
    const familyId = familyOf.get(subjectId);
    return familyId === undefined ? [] : [{ familyId, observedOn }];
  });
  return [...families.map(({ subjectId, observedOn }) => ({ familyId: subjectId, observedOn })), ...ofPeople];
}

/** Of some families and of their members as of the revision, in one statement. */
async function correctionsOf(
  sql: Sql,
  facts: FactsUsed,
  revision: number,
  familyIds: readonly number[],
): Promise<Correction[]> {
  const found: Correction[] = [];
  const [family, resident] = [standing('FAMILY', facts, revision), standing('RESIDENT', facts, revision)];
  for (const part of batches(familyIds)) {
    const branches: Statement[] = [];
    if (family.values !== null) {
      branches.push({
        text: `SELECT o.subject_id AS familyId, o.observed_on AS observedOn FROM fact_override o FORCE INDEX (fact_override_open)
               WHERE ${family.text} AND o.subject_id IN (${marks(part)})`,
        values: [...family.values, ...part],
      });
    }
    if (resident.values !== null) {
      const select = 't.family_id AS familyId, o.observed_on AS observedOn';
      const corrected = `${resident.text} AND t.family_id IN (${marks(part)})`;
      const join = 'STRAIGHT_JOIN fact_override o FORCE INDEX (fact_override_open) ON o.subject_id = t.id';
      branches.push(asOfRows('resident', revision, select, corrected, [...resident.values, ...part], join));
    }
    if (branches.length === 0) return [];
    const text = branches.map((branch) => branch.text).join(' UNION ALL ');
    found.push(
      ...(await sql.rows<Correction>(
        text,
        branches.flatMap(({ values }) => values),
      )),
    );
  }
  return found;
}

/** The corrections `o` of facts in use that stood at the revision; no values where no fact of the kind is in use. */
function standing(
  kind: 'FAMILY' | 'RESIDENT',
  facts: FactsUsed,
  revision: number,
): { text: string; values: Value[] | null } {
  const used = kind === 'FAMILY' ? facts.family : facts.resident;
  return {
    text: `o.subject_kind = ? AND o.fact IN (${marks(used)}) AND o.until > ? AND o.since <= ?`,
    values: used.length === 0 ? null : [kind, ...used, revision, revision],
  };
}
