import { commitRevision, correctFacts, EVERYWHERE, familyPage, membersOf } from '../../src/modules/registry';
import type { FamilyRow, SubjectCorrection } from '../../src/modules/registry';
import { freshDatabase, type TestDatabase } from '../support/database';
import type { Cells } from '../support/deliveries';
import { CHIEF, deliver, insertRegions } from '../support/deliveries';

jest.setTimeout(60_000);

const A = '31.71.01.1001';
const number = (n: number): string => `317190${String(2000000000 + n)}`;
const family = (n: number, more: Cells = {}): Cells => ({
  ...{ family_ref: `F${n}`, no_kk: number(900000 + n), kelurahan: A, floor_area: 30 },
  ...more,
});
const person = (n: number, of: number, more: Cells = {}): Cells => ({
  ...{ resident_ref: `R${n}`, family_ref: `F${of}`, nik: number(n), name: `Orang ${n}`, sex: 1 },
  ...{ birth_date: '1980-05-05', relationship: 3, education: 3, working: 1, presence: 1 },
  ...more,
});
const DAYS = ['2026-09-30', '2026-12-31', '2027-03-31', '2027-06-30'];
const quarter = (n: number) => ({
  ...{ version: `Q${n}`, referenceDate: DAYS[n - 1] ?? '2028-01-01', mode: 'FULL' as const },
  approve: true,
});

describe('a corrected membership and a delivery', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await freshDatabase('membership_delivery');
    await insertRegions(test.platform);
  });
  afterAll(() => test.close());

  async function correct(subjects: readonly SubjectCorrection[]): Promise<void> {
    await commitRevision(test.platform, CHIEF, { kind: 'CORRECTION', reason: 'seen' }, async (tx, revision) => {
      const grounds = { source: 'DOCUMENT', observedOn: '2026-11-01', verifiedBy: 'verifier', reason: 'seen' };
      const corrected = await correctFacts(tx, revision, { subjects, ...grounds });
      if (!corrected.ok) throw new Error(JSON.stringify(corrected.error));
      return { summary: {}, changes: { count: 1, digest: Buffer.alloc(32) } };
    });
  }
  const change = (fact: string, value: string | number, baseValue: string | number | null = null) => ({
    fact,
    value,
    baseValue,
  });
  /** Families by their cards' ends, with the names of counted members. */
  async function province(): Promise<{ rows: FamilyRow[]; names: Record<string, string[]> }> {
    const { database } = test.platform;
    const rows = await familyPage(database, { reach: EVERYWHERE, limit: 100, after: null });
    const members = await membersOf(
      database,
      rows.map(({ id }) => id),
    );
    const names = Object.fromEntries(
      rows.map(({ id, absent }) => [
        `${id}${absent ? ' absent' : ''}`,
        (members.get(id) ?? []).map(({ name, absent: gone }) => (gone ? `${name} absent` : name)),
      ]),
    );
    return { rows, names };
  }

  it('stands against a delivery that does not know of it, is settled by one that does, and is never silently undone', async () => {
    const both = [family(1), family(2)];
    const people = [person(1, 1, { relationship: 1 }), person(2, 1), person(3, 2, { relationship: 1 }), person(4, 2)];
    await deliver(test.platform, both, people, quarter(1));
    const [one, two] = (await province()).rows;
    if (!one || !two) throw new Error('two families were delivered');
    const [, second] = (await membersOf(test.platform.database, [one.id])).get(one.id) ?? [];
    const cardId = await test.platform.vault.keep(test.platform.database, 'family_card', number(900009));
    // The second person founds a family with a newborn; another newborn comes into family 2.
    await correct([
      { subject: { kind: 'FAMILY', id: -1 }, changes: [change('card_id', cardId), change('kelurahan_code', A)] },
      {
        subject: { kind: 'RESIDENT', id: second?.id ?? 0 },
        changes: [change('family_id', -1, one.id), change('relationship', 1, 3)],
      },
      ...[-1, -2].map((id): SubjectCorrection => ({
        subject: { kind: 'RESIDENT', id },
        changes: [
          ...[change('name', `Bayi ${-id}`), change('sex', 2), change('birth_date', '2026-10-10')],
          ...[change('relationship', 3), change('family_id', id === -1 ? -1 : two.id)],
        ],
      })),
    ]);
    const founded = two.id + 1;
    const expected = {
      [one.id]: ['Orang 1'],
      [two.id]: ['Orang 3', 'Orang 4', 'Bayi 2'],
      [founded]: ['Orang 2', 'Bayi 1'],
    };
    expect((await province()).names).toEqual(expected);

    // The centre still has them as they were, and nobody knows the newborns.
    const kept = await deliver(test.platform, both, people, quarter(2));
    expect(kept.report).toMatchObject({ corrections: { conflicting: 0, replaced: 0 }, families: { absent: 0 } });
    const after = await province();
    expect(after.names).toEqual(expected);
    const counts = after.rows.map(({ derived: { memberCount, youngChildCount } }) => [memberCount, youngChildCount]);
    expect(counts).toEqual([
      [1, 0],
      [3, 1],
      [2, 1],
    ]);

    // A delivery no longer names the second person at all: that is listed, and their family stays.
    const without = people.filter(({ resident_ref }) => resident_ref !== 'R2');
    const unnamed = await deliver(test.platform, both, without, quarter(3));
    expect(unnamed.report).toMatchObject({ corrections: { conflicting: 1, replaced: 0 } });
    expect((await province()).names).toEqual(expected);
    const listed = await test.platform.database.rows(
      "SELECT fact, winner, delivered_value AS delivered FROM fact_conflict WHERE state = 'OPEN'",
    );
    expect(listed).toEqual([{ fact: 'family_id', winner: 'CORRECTION', delivered: null }]);

    // At last the centre knows: the family by its card, the newborn by name and birth date.
    const known = await deliver(
      test.platform,
      [...both, family(9)],
      [
        ...without,
        person(2, 9, { relationship: 1 }),
        person(8, 9, {
          name: 'Bayi 1',
          sex: 2,
          birth_date: '2026-10-10',
          nik: number(8),
          education: null,
          working: null,
        }),
      ],
      quarter(4),
    );
    expect(known.report).toMatchObject({ families: { new: 0 }, residents: { new: 0 } });
    expect((await province()).names).toEqual(expected);
    const open = await test.platform.database.rows(
      `SELECT r.name, o.fact FROM fact_override o JOIN resident r ON r.id = o.subject_id
       WHERE o.fact = 'family_id' AND o.until > 1000000`,
    );
    expect(open).toEqual([{ name: 'Bayi 2', fact: 'family_id' }]);
  });
});
