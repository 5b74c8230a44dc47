import { batches } from '../../../platform/database/batches';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import type { Person } from '../../eligibility';
import { OUTCOMES, replacedIdentity } from '../../eligibility';

/** Somebody whom the night found eligible, or suspended, with what a row needs beside the facts. */
export interface ListedPerson {
  readonly person: Person;
  readonly name: string;
  readonly suspended: boolean;
}

type PersonRow = [
  outcome: number,
  id: number,
  familyId: number,
  nikId: number | null,
  kelurahanCode: string,
  birthDate: string | null,
  presence: number | null,
  absent: number,
  name: string,
  categories: number | null,
];

/**
 * Visits the eligible and the suspended of a programme as of a revision: the decisions drive (they are few beside all
 * residents) and each finds its current resident by key; what has been replaced since is little and drives itself.
 *
 * @returns how many there were
 */
export async function visitEligible(
  sql: Sql,
  programId: number,
  revision: number,
  visit: (listed: ListedPerson) => void,
): Promise<number> {
  const replaced = await replacedIdentity(sql, revision);
  const branch = (first: string, second: string, and: string): string =>
    `SELECT d.outcome, t.id, t.family_id, t.nik_id, t.kelurahan_code, t.birth_date, t.presence, t.absent, t.name, i.categories
       FROM ${first} STRAIGHT_JOIN ${second} ON t.id = d.resident_id
       LEFT JOIN identity_result i ON i.resident_id = d.resident_id AND i.since <= ?
      WHERE d.program_id = ? AND d.outcome IN (?, ?) AND t.since <= ?${and}`;
  const text =
    `${branch('decision d', 'resident t', '')} UNION ALL ` +
    branch('resident_history t', 'decision d', ' AND t.until > ?');
  const values = [revision, programId, OUTCOMES.ELIGIBLE, OUTCOMES.SUSPENDED, revision];
  let count = 0;
  await sql.each(text, [...values, ...values, revision], (row) => {
    const [outcome, id, familyId, nikId, kelurahanCode, birthDate, presence, absent, name, categories] =
      row as PersonRow;
    const identity = replaced.get(id) ?? categories;
    count += 1;
    visit({
      person: { residentId: id, familyId, nikId, kelurahanCode, birthDate, presence, absent: absent !== 0, identity },
      name,
      suspended: outcome === OUTCOMES.SUSPENDED,
    });
  });
  return count;
}

/** Nobody eligible may be lost between the decisions and the list. */
export async function countDecided(sql: Sql, programId: number): Promise<number> {
  const [row] = await sql.rows<{ people: number }>(
    'SELECT COUNT(*) AS people FROM decision WHERE program_id = ? AND outcome IN (?, ?)',
    [programId, OUTCOMES.ELIGIBLE, OUTCOMES.SUSPENDED],
  );
  return row?.people ?? 0;
}

/**
 * The decisions that stood when an earlier run made its list. The index is named because MariaDB otherwise reads all
 * decisions of the programme by the first half of the primary key, for each batch anew.
 */
export async function decisionsAsOfRun(
  sql: Sql,
  programId: number,
  runId: number,
  residentIds: readonly number[],
): Promise<Map<number, { met: number }>> {
  const found = new Map<number, { met: number }>();
  for (const part of batches(residentIds)) {
    const listed = `d.resident_id IN (${marks(part)})`;
    const columns = 'd.resident_id AS residentId, d.met_mask AS met';
    const rows = await sql.rows<{ residentId: number; met: number }>(
      `SELECT ${columns} FROM decision d FORCE INDEX (PRIMARY)
        WHERE d.program_id = ? AND d.since_run <= ? AND ${listed}
       UNION ALL SELECT ${columns} FROM decision_history d FORCE INDEX (PRIMARY)
        WHERE d.program_id = ? AND d.since_run <= ? AND d.until_run > ? AND ${listed}`,
      [programId, runId, ...part, programId, runId, runId, ...part],
    );
    for (const { residentId, ...decision } of rows) found.set(residentId, decision);
  }
  return found;
}
