import { EVERYWHERE, familyPage, membersOf, residentPage } from '../../src/modules/registry';
import type { Cells, Sent } from '../support/deliveries';
import { deliver, emptyRegistry, insertRegions, writeCsv, send, CLERK } from '../support/deliveries';
import { commitImport } from '../../src/modules/registry';
import type { TestDatabase } from '../support/database';
import { freshDatabase } from '../support/database';

jest.setTimeout(60_000);

const A = '31.71.01.1001';
const nik = (n: number): string => `317190${String(3000000000 + n)}`;
const first: Sent = { version: 'Q1', referenceDate: '2026-09-30' };
const second: Sent = { version: 'Q2', referenceDate: '2026-12-31', approve: true };
const family = (ref: string, card: number | null, more: Cells = {}): Cells => ({
  family_ref: ref,
  no_kk: card === null ? null : nik(900000 + card),
  kelurahan: A,
  tenure: 1,
  floor_area: 30,
  desil_nasional: 4,
  ...more,
});
const person = (ref: string, of: string, number: number | null, more: Cells = {}): Cells => ({
  resident_ref: ref,
  family_ref: of,
  nik: number === null ? null : nik(number),
  name: `Orang ${ref}`,
  sex: 1,
  birth_date: '1980-01-01',
  ...more,
});

describe('delivered families and people are found again', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await freshDatabase('registry_matching');
    await insertRegions(test.platform);
  });
  beforeEach(async () => emptyRegistry(test));
  afterAll(async () => test.close());

  const families = async (): Promise<[number, string | null, boolean][]> =>
    (await familyPage(test.platform.database, { reach: EVERYWHERE, limit: 100, after: null }))
      .map(({ id, deliveredRef, absent }): [number, string | null, boolean] => [id, deliveredRef, absent])
      .sort((a, b) => a[0] - b[0]);
  const people = async (): Promise<[number, string | null, number, boolean][]> =>
    (await residentPage(test.platform.database, { reach: EVERYWHERE, limit: 100, after: null })).map(
      ({ id, deliveredRef, familyId, absent }) => [id, deliveredRef, familyId, absent],
    );

  it('a family by its reference, else by its card, else by the majority of its NIKs; the rest is new', async () => {
    await deliver(
      test.platform,
      [family('a', 1), family('b', 2), family('c', 3), family('d', 4)],
      [
        person('1', 'a', 1),
        person('2', 'b', 2),
        person('3', 'c', 3),
        person('4', 'c', 4),
        person('5', 'c', 5),
        person('6', 'd', 6),
      ],
      first,
    );
    const done = await deliver(
      test.platform,
      [family('a', 11), family('B', 2), family('C', 13), family('D', 14)],
      [
        person('1', 'a', 1),
        person('2', 'B', 2),
        person('3x', 'C', 3),
        person('4x', 'C', 4),
        person('7', 'C', 7),
        person('8', 'D', 8),
        person('9', 'D', 9),
        person('6', 'D', 6),
      ],
      second,
    );
    expect(done.report).toMatchObject({ families: { new: 1, absent: 1 }, residents: { new: 3, absent: 1 } });
    expect(await families()).toEqual([
      [1, 'a', false],
      [2, 'B', false],
      [3, 'C', false],
      [4, 'd', true],
      [5, 'D', false],
    ]);
    // Two of three stayed in the third family; one of three is no majority for the fourth: its member moved to the new one.
    expect(await people()).toEqual([
      [1, '1', 1, false],
      [2, '2', 2, false],
      [3, '3x', 3, false],
      [4, '4x', 3, false],
      [5, '5', 3, true],
      [6, '6', 5, false],
      [7, '7', 3, false],
      [8, '8', 5, false],
      [9, '9', 5, false],
    ]);
  });

  it('a card that two families have on either side proves nothing', async () => {
    await deliver(test.platform, [family('a', 1), family('b', 1)], [person('1', 'a', 1), person('2', 'b', 2)], first);
    await deliver(
      test.platform,
      [family('A', 1), family('B', 9)],
      [person('x', 'A', 51), person('y', 'B', 52)],
      second,
    );
    expect(await families()).toEqual([
      [1, 'a', true],
      [2, 'b', true],
      [3, 'A', false],
      [4, 'B', false],
    ]);
  });

  it('of a family that splits in two halves one goes on, and it is always the same one', async () => {
    const rows = [person('1', 'a', 1), person('2', 'a', 2)];
    await deliver(test.platform, [family('a', 1)], rows, first);
    await deliver(test.platform, [family('y', 2), family('x', 3)], [person('p', 'y', 1), person('q', 'x', 2)], second);
    expect(await families()).toEqual([
      [1, 'x', false],
      [2, 'y', false],
    ]);
    expect((await people()).map(([id, , of]) => [id, of])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('a person by the NIK if it is unique on both sides, else by name and birth date within the family', async () => {
    await deliver(
      test.platform,
      [family('a', 1), family('b', 2)],
      [
        person('1', 'a', 1),
        person('2', 'a', 2, { name: 'Kembar' }),
        person('3', 'b', 2),
        person('4', 'b', null, { name: 'Bayi', birth_date: '2026-08-01' }),
      ],
      first,
    );
    await deliver(
      test.platform,
      [family('a', 1), family('b', 2)],
      [
        person('1x', 'b', 1),
        person('2x', 'a', 2, { name: 'KEMBAR' }),
        person('3x', 'b', 77),
        person('4x', 'b', 78, { name: 'Bayi', birth_date: '2026-08-01' }),
      ],
      second,
    );
    expect(await people()).toEqual([
      [1, '1x', 2, false],
      [2, '2x', 1, false],
      [3, '3', 2, true],
      [4, '4x', 2, false],
      [5, '3x', 2, false],
    ]);
  });

  it('who is absent from a full delivery and comes back is the same as before', async () => {
    const all = [family('a', 1), family('b', 2)];
    const residents = [person('1', 'a', 1), person('2', 'b', 2)];
    await deliver(test.platform, all, residents, first);
    await deliver(test.platform, all.slice(0, 1), residents.slice(0, 1), second);
    expect(await families()).toEqual([
      [1, 'a', false],
      [2, 'b', true],
    ]);
    expect((await people())[1]).toEqual([2, '2', 2, true]);
    const back = await deliver(test.platform, all, residents, { ...second, version: 'Q3' });
    expect(back.report).toMatchObject({ families: { new: 0, returned: 1 } });
    expect((await families())[1]).toEqual([2, 'b', false]);
    expect((await people())[1]).toEqual([2, '2', 2, false]);
  });

  it('a delta leaves whoever it does not name, keeps a desil that it does not give, and moves members with their family', async () => {
    await deliver(
      test.platform,
      [family('a', 1), family('b', 2)],
      [person('1', 'a', 1, { relationship: 1 }), person('2', 'a', 2), person('3', 'b', 3, { relationship: 1 })],
      first,
    );
    const delta: Sent = { version: 'D1', referenceDate: '2026-12-31', mode: 'DELTA' };
    const done = await deliver(
      test.platform,
      [family('a', 1, { desil_nasional: null, floor_area: 40, kelurahan: '31.72.01.1001' })],
      [person('3', 'a', 3, { relationship: 8 })],
      delta,
    );
    expect(done.report).toMatchObject({
      families: { new: 0, changed: 2, absent: 0 },
      residents: { new: 0, changed: 3, absent: 0 },
    });
    const page = await familyPage(test.platform.database, { reach: EVERYWHERE, limit: 10, after: null });
    expect(
      page.map((row) => [
        row.deliveredRef,
        row.nationalDesil,
        row.indicators.floorArea,
        row.derived.memberCount,
        row.absent,
      ]),
    ).toEqual([
      ['b', 4, 30, 0, false],
      ['a', 4, 40, 3, false],
    ]);
    const members = (await membersOf(test.platform.database, [1])).get(1) ?? [];
    expect(members.map(({ kelurahanCode }) => kelurahanCode)).toEqual(Array(3).fill('31.72.01.1001'));
  });

  it('a delta of families alone can bring the desil only, and leaves indicators and members as they stand', async () => {
    await deliver(test.platform, [family('a', 1)], [person('1', 'a', 1, { relationship: 1 })], first);
    const file = writeCsv('families', [{ family_ref: 'a', no_kk: nik(900001), kelurahan: A, desil_nasional: 9 }]);
    const id = await send(test.platform, 'families', file, {
      version: 'D2',
      referenceDate: '2026-12-31',
      mode: 'DELTA',
    });
    const done = await commitImport(test.platform, CLERK, id, { alone: true });
    expect(done).toMatchObject({ ok: true, value: { state: 'COMMITTED', report: { families: { changed: 1 } } } });
    const [row] = await familyPage(test.platform.database, { reach: EVERYWHERE, limit: 10, after: null });
    expect(row).toMatchObject({ nationalDesil: 9, indicators: { floorArea: 30 }, derived: { memberCount: 1 } });
    expect((await people())[0]).toEqual([1, '1', 1, false]);
  });
});
