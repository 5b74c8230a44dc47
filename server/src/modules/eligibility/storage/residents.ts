import type { Sql } from '../../../platform/database/database';
import { asOfRows } from '../../../platform/database/versioned';
import type { Person } from '../domain/person';

const COLUMNS = 't.id, t.family_id, t.nik_id, t.kelurahan_code, t.birth_date, t.presence, t.absent';

/** Ids a window: small enough for memory, large enough that the statements do not count. */
export const WINDOW = 50_000;

const IDS_A_STATEMENT = 1000;

export interface Window {
  /** Resident ids, from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The ranges of ids that hold every resident. */
export async function residentWindows(sql: Sql): Promise<Window[]> {
  const [row] = await sql.rows<{ first: number | null; last: number | null }>(
    'SELECT MIN(id) AS first, MAX(id) AS last FROM resident',
  );
  const windows: Window[] = [];
  if (!row || row.first === null || row.last === null) return windows;
  for (let from = row.first; from <= row.last; from += WINDOW) windows.push({ from, to: from + WINDOW });
  return windows;
}

/** Everybody of a window as of a revision, in no order. The comparison with the civil registry is joined in memory. */
export async function residentsOf(sql: Sql, revision: number, window: Window): Promise<Person[]> {
  const within = (key: string): string => `t.${key} >= ? AND t.${key} < ?`;
  const bounds = [window.from, window.to];
  const compared = asOfRows('identity_result', revision, 't.resident_id, t.categories', within('resident_id'), bounds);
  const residents = asOfRows('resident', revision, COLUMNS, within('id'), bounds);
  const [identity, people] = await Promise.all([
    gather(sql.stream(compared.text, compared.values)),
    gather(sql.stream(residents.text, residents.values)),
  ]);
  const categories = new Map<number, number>();
  for (const [residentId, found] of identity as [number, number][]) categories.set(residentId, found);
  return people.map((row) => personOf(row, categories));
}

/** The members of one family as of a revision, by the same columns. */
export async function membersAsOf(sql: Sql, revision: number, familyId: number): Promise<Person[]> {
  return peopleWhere(sql, revision, 't.family_id = ?', [familyId]);
}

/** Some residents as of a revision; who was not there then is left out. */
export async function residentsByIds(sql: Sql, revision: number, ids: readonly number[]): Promise<Map<number, Person>> {
  const found = new Map<number, Person>();
  for (let from = 0; from < ids.length; from += IDS_A_STATEMENT) {
    const part = ids.slice(from, from + IDS_A_STATEMENT);
    const listed = `t.id IN (${part.map(() => '?').join(', ')})`;
    for (const person of await peopleWhere(sql, revision, listed, part)) found.set(person.residentId, person);
  }
  return found;
}

async function peopleWhere(sql: Sql, revision: number, and: string, values: readonly number[]): Promise<Person[]> {
  const residents = asOfRows('resident', revision, COLUMNS, and, values);
  const people = await gather(sql.stream(residents.text, residents.values));
  const categories = new Map<number, number>();
  if (people.length > 0) {
    const ids = people.map((row) => row[0] as number);
    const listed = `t.resident_id IN (${ids.map(() => '?').join(', ')})`;
    const compared = asOfRows('identity_result', revision, 't.resident_id, t.categories', listed, ids);
    for await (const row of sql.stream(compared.text, compared.values)) {
      categories.set(row[0] as number, row[1] as number);
    }
  }
  return people.map((row) => personOf(row, categories));
}

/** The family of a resident as of a revision; null when there was no such resident. */
export async function familyOfResident(sql: Sql, revision: number, residentId: number): Promise<number | null> {
  const { text, values } = asOfRows('resident', revision, 't.family_id', 't.id = ?', [residentId]);
  for await (const row of sql.stream(text, values)) return row[0] as number;
  return null;
}

async function gather(rows: AsyncIterable<unknown[]>): Promise<unknown[][]> {
  const all: unknown[][] = [];
  for await (const row of rows) all.push(row);
  return all;
}

function personOf(row: unknown[], categories: ReadonlyMap<number, number>): Person {
  const [id, familyId, nikId, kelurahanCode, birthDate, presence, absent] = row as [
    number,
    number,
    number | null,
    string,
    string | null,
    number | null,
    number,
  ];
  return {
    residentId: id,
    familyId,
    nikId,
    kelurahanCode,
    birthDate,
    presence,
    absent: absent !== 0,
    identity: categories.get(id) ?? null,
  };
}
