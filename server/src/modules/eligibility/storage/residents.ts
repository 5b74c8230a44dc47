import type { PlainDate } from '@tepat/shared';
import { batches } from '../../../platform/database/batches';
import type { Sql } from '../../../platform/database/database';
import {
  PackedRow,
  packedSelect,
  packedValues,
  unpack,
  type PackedColumn,
  type PackedValues,
} from '../../../platform/database/packed';
import { marks } from '../../../platform/database/pages';
import { asOfRows } from '../../../platform/database/versioned';
import type { Person } from '../domain/person';
import type { Reach } from '../domain/reach';
import type { CivilComparison } from './civil-comparison';
import { reachCondition } from './reach-condition';
import { dateOf } from './scanned-values';
import type { Window } from './window';

const COLUMNS = 't.id, t.family_id, t.nik_id, t.kelurahan_code, t.birth_date, t.presence, t.absent, t.reference_date';

/** Results of the comparison that have been replaced since the revision: few, whatever the province. */
export async function replacedIdentity(sql: Sql, revision: number): Promise<ReadonlyMap<number, number>> {
  const replaced = new Map<number, number>();
  await sql.each(
    'SELECT resident_id, categories FROM identity_result_history WHERE until > ? AND since <= ?',
    [revision, revision],
    ([residentId, categories]) => void replaced.set(residentId as number, categories as number),
  );
  return replaced;
}

/** Whom a pass looks at. */
export interface ReachedResidents {
  readonly revision: number;
  readonly reach: Reach;
  /** Residents in the disability register, now or since the revision, ascending; only asked where the reach needs it. */
  readonly registered: readonly number[];
  readonly comparison: CivilComparison;
}

/** A column that a visitor may want beside what decides: it costs a pass over the province nothing when nobody does. */
export type BesideColumn = 'name' | 'sex';

const PACKED = [
  't.id',
  't.family_id',
  "COALESCE(t.nik_id, '')",
  't.kelurahan_code',
  "COALESCE(TO_DAYS(t.birth_date), '')",
  "COALESCE(t.presence, '')",
  't.absent',
];
const BESIDE: Readonly<Record<BesideColumn, PackedColumn>> = { name: { text: 't.name' }, sex: "COALESCE(t.sex, '')" };
/** One for all passes: it remembers the codes of the kelurahan. */
const packed = new PackedRow();

/**
 * Reads everybody of a window who is within reach, as of a revision, in ONE statement. The current rows are filtered by
 * the database; the few that have been replaced since are all read.
 */
export async function readResidents(
  sql: Sql,
  { revision, reach, registered }: ReachedResidents,
  { from, to }: Window,
  beside: BesideColumn | null,
): Promise<PackedValues> {
  const wanted = reachCondition(reach, registered, { from, to });
  const select = `SELECT ${packedSelect(beside === null ? PACKED : [...PACKED, BESIDE[beside]])} FROM`;
  const text =
    `${select} resident t WHERE t.id >= ? AND t.id < ? AND t.since <= ? AND ${wanted.text} UNION ALL ` +
    `${select} resident_history t WHERE t.id >= ? AND t.id < ? AND t.until > ? AND t.since <= ?`;
  return packedValues(sql, { text, values: [from, to, revision, ...wanted.values, from, to, revision, revision] });
}

/** Visits those who were read. `beside` is handed over as text, empty where nothing is recorded or wanted. */
export function visitResidents(
  residents: PackedValues,
  comparison: CivilComparison,
  visit: (person: Person, beside: string) => void,
  beside: BesideColumn | null,
): void {
  const visitRow = (row: PackedRow): void => {
    const residentId = row.count();
    const familyId = row.count();
    const nikId = row.integer();
    const kelurahanCode = row.word();
    const days = row.integer();
    const presence = row.integer();
    const absent = row.count() !== 0;
    const person: Person = {
      residentId,
      familyId,
      nikId,
      kelurahanCode,
      birthDate: days === null ? null : dateOf(days),
      presence,
      absent,
      identity: comparison.categoriesOf(residentId, absent),
    };
    visit(person, beside === null ? '' : beside === 'name' ? row.text() : row.word());
  };
  unpack(residents, visitRow, packed);
}

/** A person with the reference date of the delivery that the row came with. */
export interface Member {
  readonly person: Person;
  readonly deliveredOn: PlainDate | null;
}

/** The members of one family as of a revision, by the same columns. */
export async function membersAsOf(sql: Sql, revision: number, familyId: number): Promise<Member[]> {
  return peopleWhere(sql, revision, 't.family_id = ?', [familyId]);
}

/** The family of a resident as of a revision, with the person; nobody when there was no such resident. */
export async function householdAsOf(sql: Sql, revision: number, residentId: number): Promise<Member[]> {
  const { text, values } = asOfRows('resident', revision, 't.family_id', 't.id = ?', [residentId]);
  return peopleWhere(sql, revision, `t.family_id = (${text})`, values as number[]);
}

/** Some residents as of a revision; who was not there then is left out. */
export async function residentsByIds(sql: Sql, revision: number, ids: readonly number[]): Promise<Map<number, Person>> {
  const found = new Map<number, Person>();
  for (const part of batches(ids)) {
    const listed = `t.id IN (${marks(part)})`;
    for (const { person } of await peopleWhere(sql, revision, listed, part)) found.set(person.residentId, person);
  }
  return found;
}

/** In which family and kelurahan some residents were as of a revision; who was not there then is left out. */
export async function whereaboutsOf(
  sql: Sql,
  revision: number,
  ids: readonly number[],
): Promise<Map<number, Pick<Person, 'familyId' | 'kelurahanCode'>>> {
  const found = new Map<number, Pick<Person, 'familyId' | 'kelurahanCode'>>();
  for (const part of batches(ids)) {
    const select = 't.id, t.family_id AS familyId, t.kelurahan_code AS kelurahanCode';
    const { text, values } = asOfRows('resident', revision, select, `t.id IN (${marks(part)})`, part);
    const rows = await sql.rows<{ id: number; familyId: number; kelurahanCode: string }>(text, values);
    for (const { id, familyId, kelurahanCode } of rows) found.set(id, { familyId, kelurahanCode });
  }
  return found;
}

/** Everybody who was in the registry at a revision: read from an index alone. */
export async function countResidents(sql: Sql, revision: number): Promise<number> {
  const { text, values } = asOfRows('resident', revision, 'COUNT(*) AS people');
  const rows = await sql.rows<{ people: number }>(text, values);
  return rows.reduce((sum, { people }) => sum + people, 0);
}

async function peopleWhere(sql: Sql, revision: number, and: string, values: readonly number[]): Promise<Member[]> {
  const residents = asOfRows('resident', revision, COLUMNS, and, values);
  const people = await gather(sql.stream(residents.text, residents.values));
  const categories = new Map<number, number>();
  if (people.length > 0) {
    const ids = people.map((row) => row[0] as number);
    const listed = `t.resident_id IN (${marks(ids)})`;
    const compared = asOfRows('identity_result', revision, 't.resident_id, t.categories', listed, ids);
    for await (const row of sql.stream(compared.text, compared.values)) {
      categories.set(row[0] as number, row[1] as number);
    }
  }
  return people.map((row) => ({
    person: personOf(row, categories.get(row[0] as number) ?? null),
    deliveredOn: row[7] as PlainDate | null,
  }));
}

async function gather(rows: AsyncIterable<unknown[]>): Promise<unknown[][]> {
  const all: unknown[][] = [];
  for await (const row of rows) all.push(row);
  return all;
}

function personOf(row: unknown[], identity: number | null): Person {
  return {
    residentId: row[0] as number,
    familyId: row[1] as number,
    nikId: row[2] as number | null,
    kelurahanCode: row[3] as string,
    birthDate: row[4] as string | null,
    presence: row[5] as number | null,
    absent: row[6] !== 0,
    identity,
  };
}
