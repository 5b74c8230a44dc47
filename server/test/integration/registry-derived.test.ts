import { createConnection } from 'mysql2/promise';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { deriveFromMembers, VEC_BYTES, VEC_INDICATORS, VEC_VALUE_OFFSET } from '@tepat/shared';
import { EVERYWHERE, familyPage, membersOf } from '../../src/modules/registry';
import { connectionOptions } from '../../src/platform/database/database';
import type { Cells } from '../support/deliveries';
import { deliver, insertRegions } from '../support/deliveries';
import type { TestDatabase } from '../support/database';
import { freshDatabase } from '../support/database';

jest.setTimeout(120_000);

const FAMILIES = 3000;
const REFERENCE = '2027-02-28';
/** Birth dates around every edge that ages have at the reference date. */
const BIRTH_DATES = [
  '1900-01-01',
  '1928-02-29',
  '1962-02-28',
  '1962-03-01',
  '1967-02-28',
  '1967-02-27',
  '1968-02-29',
  '2012-02-28',
  '2012-02-29',
  '2012-03-01',
  '2020-02-29',
  '2020-02-28',
  '2021-02-27',
  '2027-02-28',
  null,
];

/** A small deterministic source of numbers below `limit`. */
function draws(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

describe('derived columns and the packed vector', () => {
  let test: TestDatabase;
  let connection: Connection;
  beforeAll(async () => {
    test = await freshDatabase('registry_derived');
    await insertRegions(test.platform);
    connection = await createConnection(connectionOptions(test.migratorUrl));
  });
  afterAll(async () => {
    await connection.end();
    await test.close();
  });

  it('three thousand families of every kind are counted in SQL as the common language counts them', async () => {
    const draw = draws(42);
    const oneOf = <T>(values: readonly T[]): T => values[draw(values.length)] as T;
    const families: Cells[] = [];
    const residents: Cells[] = [];
    for (let f = 0; f < FAMILIES; f++) {
      families.push({ family_ref: `F${f}`, kelurahan: '31.71.01.1001' });
      const members = draw(7);
      for (let m = 0; m < members; m++) {
        residents.push({
          resident_ref: `R${f}-${m}`,
          family_ref: `F${f}`,
          name: `Orang ${m}`,
          // Some families have two heads, of the same age, or none.
          relationship: oneOf([1, 1, 2, 3, 3, null]),
          sex: oneOf([1, 2, 2, null]),
          birth_date: oneOf(BIRTH_DATES.slice(0, draw(4) === 0 ? undefined : -1)),
          education: oneOf([1, 2, 3, 4, 5, 6, 7, null]),
          working: oneOf([1, 1, 2, 2, 2, null]),
          presence: oneOf([1, 1, 1, 1, 2, 3, 4, 5, 6, null]),
        });
      }
    }
    await deliver(test.platform, families, residents, { version: 'many', referenceDate: REFERENCE });

    let compared = 0;
    let after = null;
    for (;;) {
      const page = await familyPage(test.platform.database, { reach: EVERYWHERE, limit: 500, after });
      after = page.at(-1) ?? null;
      if (after === null) break;
      const members = await membersOf(
        test.platform.database,
        page.map(({ id }) => id),
      );
      for (const family of page) {
        const facts = (members.get(family.id) ?? []).map(({ id, birthDate, variables }) => ({
          ...variables,
          id,
          birthDate,
        }));
        expect({ id: family.id, ...family.derived }).toEqual({ id: family.id, ...deriveFromMembers(facts, REFERENCE) });
        compared += 1;
      }
    }
    expect(compared).toBe(FAMILIES);
  });

  it.each(['family', 'family_history'])(
    'every slot of %s holds NULL, negative, smallest and largest values',
    async (table) => {
      // Raw rows by the migrator: no delivery can bring such values, and the packing must not depend on that.
      const extremes = [null, -32767, -1, 0, 1, 255, 256, 32767];
      await connection.query(`DELETE FROM ${table === 'family' ? 'resident' : table}`);
      await connection.query(`DELETE FROM ${table}`);
      let id = 0;
      for (const { column } of VEC_INDICATORS) {
        for (const value of extremes) {
          const others = VEC_INDICATORS.filter((other) => other.column !== column).map((other) => other.column);
          const until = table === 'family' ? {} : { until: 9 };
          const row = { id: ++id, since: 1, ...until, kelurahan_code: '31.71.01.1001', [column]: value };
          const filled = Object.fromEntries(others.map((other, i) => [other, id % 2 === 0 ? i : null]));
          const all = { ...row, ...filled };
          await connection.query(
            `INSERT INTO ${table} (${Object.keys(all).join(', ')}) VALUES (${Object.keys(all)
              .map(() => '?')
              .join(', ')})`,
            Object.values(all),
          );
        }
      }
      const [rows] = await connection.query<RowDataPacket[]>(`SELECT * FROM ${table}`);
      expect(rows).toHaveLength(VEC_INDICATORS.length * extremes.length);
      for (const row of rows) {
        const vec = row['vec'] as Buffer;
        expect(vec).toHaveLength(VEC_BYTES);
        const unpacked = VEC_INDICATORS.map(({ column }, slot) => {
          const packed = vec.readUInt16BE(slot * 2);
          return [column, packed === 0 ? null : packed - VEC_VALUE_OFFSET];
        });
        expect(unpacked).toEqual(VEC_INDICATORS.map(({ column }) => [column, row[column]]));
      }
    },
  );
});
