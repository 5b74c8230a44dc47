import { batches } from '../../../platform/database/batches';
import type { Sql, Value } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { asOfRows } from '../../../platform/database/versioned';
import type { FactsUsed } from '../domain/desil/facts-used';

const IDS_A_STATEMENT = 1000;

interface Correction {
  readonly subjectId: number;
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
  const members = familyIds === null ? null : await membersAsOf(sql, familyIds, revision);
  const residentIds = members === null ? null : [...members.keys()];
  const ofFamilies = await corrections(sql, 'FAMILY', facts.family, revision, familyIds);
  const ofResidents = await corrections(sql, 'RESIDENT', facts.resident, revision, residentIds);
  const familyOf = members ?? (await familiesAsOf(sql, ofResidents, revision));
  const latest = new Map<number, string>();
  const note = (familyId: number | undefined, observedOn: string): void => {
    if (familyId !== undefined && observedOn > (latest.get(familyId) ?? '')) latest.set(familyId, observedOn);
  };
  for (const { subjectId, observedOn } of ofFamilies) note(subjectId, observedOn);
  for (const { subjectId, observedOn } of ofResidents) note(familyOf.get(subjectId), observedOn);
  const corrected = new Set<number>();
  const full = latest.size === 0 ? null : await fullDeliveryDate(sql, revision);
  for (const part of batches([...latest.keys()], IDS_A_STATEMENT)) {
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

async function corrections(
  sql: Sql,
  kind: 'FAMILY' | 'RESIDENT',
  facts: readonly string[],
  revision: number,
  ids: readonly number[] | null,
): Promise<Correction[]> {
  if (facts.length === 0) return [];
  const found: Correction[] = [];
  for (const part of ids === null ? [null] : batches(ids, IDS_A_STATEMENT)) {
    const values: Value[] = [kind, ...facts, revision, revision, ...(part ?? [])];
    found.push(
      ...(await sql.rows<Correction>(
        `SELECT subject_id AS subjectId, observed_on AS observedOn FROM fact_override
         WHERE subject_kind = ? AND fact IN (${marks(facts)}) AND until > ? AND since <= ?
         ${part === null ? '' : `AND subject_id IN (${marks(part)})`}`,
        values,
      )),
    );
  }
  return found;
}

/** Resident id → family id, as of a revision. */
async function membersAsOf(sql: Sql, familyIds: readonly number[], revision: number): Promise<Map<number, number>> {
  return residentsAsOf(sql, 't.family_id', familyIds, revision);
}

async function familiesAsOf(sql: Sql, found: readonly Correction[], revision: number): Promise<Map<number, number>> {
  return residentsAsOf(sql, 't.id', [...new Set(found.map(({ subjectId }) => subjectId))], revision);
}

async function residentsAsOf(
  sql: Sql,
  column: 't.id' | 't.family_id',
  ids: readonly number[],
  revision: number,
): Promise<Map<number, number>> {
  const familyOf = new Map<number, number>();
  for (const part of batches(ids, IDS_A_STATEMENT)) {
    const { text, values } = asOfRows('resident', revision, 't.id, t.family_id', `${column} IN (${marks(part)})`, part);
    const rows = await sql.rows<{ id: number; family_id: number }>(text, values);
    for (const row of rows) familyOf.set(row.id, row.family_id);
  }
  return familyOf;
}
