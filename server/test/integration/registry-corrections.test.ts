import { deriveFromMembers } from '@tepat/shared';
import type { CorrectionFailure, FactCorrection } from '../../src/modules/registry';
import {
  approveImport,
  commitImport,
  commitRevision,
  correctFacts,
  EVERYWHERE,
  factConflicts,
  factProvenance,
  familyAsOf,
  familyHistory,
  familyPage,
  membersOf,
} from '../../src/modules/registry';
import type { FamilyRow } from '../../src/modules/registry';
import type { Cells, Sent } from '../support/deliveries';
import { CHIEF, CLERK, deliver, emptyRegistry, insertRegions, send, writeCsv } from '../support/deliveries';
import type { TestDatabase } from '../support/database';
import { freshDatabase } from '../support/database';

jest.setTimeout(60_000);

const A = '31.71.01.1001';
const B = '31.72.01.1001';
const nik = (n: number): string => `317190${String(2000000000 + n)}`;
const quarter = (n: number, mode: Sent['mode'] = 'FULL'): Sent => ({
  version: `Q${n}`,
  referenceDate: ['2026-09-30', '2026-12-31', '2027-03-31', '2027-06-30', '2027-09-30'][n - 1] ?? '2028-01-01',
  mode,
});
const family = (n: number, more: Cells = {}): Cells => ({
  family_ref: `F${n}`,
  no_kk: nik(900000 + n),
  kelurahan: A,
  tenure: 2,
  floor_area: 30,
  lighting: 1,
  desil_nasional: 3,
  ...more,
});
const person = (n: number, of: number, more: Cells = {}): Cells => ({
  resident_ref: `R${n}`,
  family_ref: `F${of}`,
  nik: nik(n),
  name: `Orang ${n}`,
  sex: 1,
  birth_date: '1980-05-05',
  relationship: 1,
  education: 3,
  working: 1,
  presence: 1,
  ...more,
});

describe('corrections and deliveries meet', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await freshDatabase('registry_corrections');
    await insertRegions(test.platform);
  });
  beforeEach(async () => emptyRegistry(test));
  afterAll(async () => test.close());

  async function correct(
    kind: 'FAMILY' | 'RESIDENT',
    id: number,
    fact: string,
    from: string | null,
    to: string | null,
    more: Partial<FactCorrection> = {},
  ): Promise<CorrectionFailure | null> {
    let refused: CorrectionFailure | null = null;
    await commitRevision(test.platform, CHIEF, { kind: 'CORRECTION', reason: 'field check' }, async (tx, revision) => {
      const corrected = await correctFacts(tx, revision, {
        subjects: [{ subject: { kind, id }, changes: [{ fact, value: to, baseValue: from }] }],
        source: 'FIELD_CHECK',
        observedOn: '2026-11-01',
        verifiedBy: 'verifier',
        reason: 'seen at the house',
        ...more,
      });
      if (!corrected.ok) {
        refused = corrected.error;
        return null;
      }
      return { summary: {}, changes: { count: 1, digest: Buffer.alloc(32) } };
    });
    return refused;
  }
  async function theFamily(ref = 'F1'): Promise<FamilyRow> {
    const page = await familyPage(test.platform.database, { reach: EVERYWHERE, limit: 100, after: null });
    const found = page.find(({ deliveredRef }) => deliveredRef === ref);
    if (!found) throw new Error(`no family ${ref}`);
    return found;
  }
  const overrides = (): Promise<{ fact: string; value: string; base_value: string; ended_as: string | null }[]> =>
    test.platform.database.rows('SELECT fact, value, base_value, ended_as FROM fact_override ORDER BY id');

  it('T-09 refuses a correction whose base value has moved, and says both values', async () => {
    await deliver(test.platform, [family(1)], [person(1, 1)], quarter(1));
    const { id } = await theFamily();
    expect(await correct('FAMILY', id, 'floor_area', '29', '31')).toEqual({
      code: 'STALE_BASE',
      field: 'floor_area',
      params: { field: 'floor_area', seen: '29', now: '30' },
    });
    expect(await correct('FAMILY', id, 'national_desil', '1', '2')).toMatchObject({ code: 'FACT_UNKNOWN' });
    expect(await correct('FAMILY', id, 'floor_area', '30', '30')).toMatchObject({ code: 'CORRECTION_SAME_VALUE' });
    expect(await correct('FAMILY', 999, 'floor_area', '30', '31')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await correct('FAMILY', id, 'floor_area', '30', '0')).toMatchObject({ code: 'OUT_OF_RANGE' });
    expect(await correct('FAMILY', id, 'kelurahan_code', A, '  ')).toMatchObject({ code: 'VALUE_REQUIRED' });
    expect(await overrides()).toEqual([]);
    expect((await theFamily()).indicators.floorArea).toBe(30);
  });

  it('survives a delivery that repeats the old value, again and again, and dates the family by the newest one', async () => {
    await deliver(test.platform, [family(1)], [person(1, 1)], quarter(1));
    const { id } = await theFamily();
    expect(await correct('FAMILY', id, 'floor_area', '30', '12')).toBeNull();
    for (const n of [2, 3]) {
      const done = await deliver(test.platform, [family(1)], [person(1, 1)], quarter(n));
      expect(done.report).toMatchObject({ corrections: { kept: 1, settled: 0, replaced: 0, conflicting: 0 } });
    }
    const now = await theFamily();
    expect(now.indicators.floorArea).toBe(12);
    expect([now.deliveryVersion, now.referenceDate]).toEqual(['Q3', '2027-03-31']);
    const provenance = (await factProvenance(test.platform.database, 'FAMILY', [id])).get(id)?.get('floor_area');
    expect(provenance).toMatchObject({ source: 'FIELD_CHECK', observedOn: '2026-11-01', value: '12', baseValue: '30' });
    expect((await familyAsOf(test.platform.database, id, 1))?.indicators.floorArea).toBe(30);
  });

  it('is settled by a delivery that says the same', async () => {
    await deliver(test.platform, [family(1)], [person(1, 1)], quarter(1));
    await correct('FAMILY', (await theFamily()).id, 'floor_area', '30', '12');
    const done = await deliver(test.platform, [family(1, { floor_area: 12 })], [person(1, 1)], quarter(2));
    expect(done.report).toMatchObject({ corrections: { kept: 0, settled: 1, replaced: 0, conflicting: 0 } });
    expect(await overrides()).toEqual([{ fact: 'floor_area', value: '12', base_value: '30', ended_as: 'SETTLED' }]);
    expect((await theFamily()).indicators.floorArea).toBe(12);
  });

  it('gives way to a newer observation of the delivery, and the loser stays visible', async () => {
    await deliver(test.platform, [family(1)], [person(1, 1)], quarter(1));
    const { id } = await theFamily();
    await correct('FAMILY', id, 'floor_area', '30', '12');
    const done = await deliver(test.platform, [family(1, { floor_area: 45 })], [person(1, 1)], {
      ...quarter(2),
      approve: true,
    });
    expect(done.report).toMatchObject({ corrections: { kept: 0, settled: 0, replaced: 1, conflicting: 1 } });
    expect((await theFamily()).indicators.floorArea).toBe(45);
    expect(await factConflicts(test.platform.database, 'FAMILY', id)).toEqual([
      {
        fact: 'floor_area',
        baseValue: '30',
        correctedValue: '12',
        correctedOn: '2026-11-01',
        deliveredValue: '45',
        deliveredOn: '2026-12-31',
        winner: 'DELIVERY',
        revision: done.revision,
      },
    ]);
  });

  it('wins over an older observation, and then stands on the new value so that it does not conflict for ever', async () => {
    await deliver(test.platform, [family(1)], [person(1, 1)], quarter(1));
    const { id } = await theFamily();
    await correct('FAMILY', id, 'floor_area', '30', '12', { observedOn: '2027-02-01' });
    const met = await deliver(test.platform, [family(1, { floor_area: 45 })], [person(1, 1)], quarter(2));
    expect(met.report).toMatchObject({ corrections: { kept: 0, replaced: 0, conflicting: 1 } });
    expect((await theFamily()).indicators.floorArea).toBe(12);
    const again = await deliver(test.platform, [family(1, { floor_area: 45 })], [person(1, 1)], quarter(3));
    expect(again.report).toMatchObject({ corrections: { kept: 1, conflicting: 0 } });
    expect((await factConflicts(test.platform.database, 'FAMILY', id)).map(({ winner }) => winner)).toEqual([
      'CORRECTION',
    ]);
    expect(await overrides()).toEqual([
      { fact: 'floor_area', value: '12', base_value: '30', ended_as: 'REBASED' },
      { fact: 'floor_area', value: '12', base_value: '45', ended_as: null },
    ]);
  });

  it('of identity facts keeps the side that the civil registry confirms, whatever the dates', async () => {
    await deliver(test.platform, [family(1)], [person(1, 1, { name: 'Siti Aminah' })], quarter(1));
    const civil = writeCsv('civil-registry', [
      { nik: nik(1), name: 'Siti Aminah', birth_date: '1981-05-05', sex: 2, status: 'ACTIVE' },
    ]);
    await commitImport(test.platform, CLERK, await send(test.platform, 'civil-registry', civil, quarter(1)));
    const { id } = await theFamily();
    const [member] = (await membersOf(test.platform.database, [id])).get(id) ?? [];
    await correct('RESIDENT', member?.id ?? 0, 'birth_date', '1980-05-05', '1981-05-05');
    const done = await deliver(
      test.platform,
      [family(1)],
      [person(1, 1, { name: 'Siti Aminah', birth_date: '1979-05-05' })],
      quarter(2),
    );
    expect(done.report).toMatchObject({ corrections: { conflicting: 1, replaced: 0 } });
    const [now] = (await membersOf(test.platform.database, [id])).get(id) ?? [];
    expect(now?.birthDate).toBe('1981-05-05');
  });

  it('a correction back to what was delivered only ends the first one', async () => {
    await deliver(test.platform, [family(1)], [person(1, 1)], quarter(1));
    const { id } = await theFamily();
    await correct('FAMILY', id, 'lighting', '1', '4');
    await correct('FAMILY', id, 'lighting', '4', '1');
    expect(await overrides()).toEqual([{ fact: 'lighting', value: '4', base_value: '1', ended_as: 'CORRECTED' }]);
    const history = await familyHistory(test.platform.database, id, 10);
    expect(history.map(({ since, first, changes }) => [since, first, changes])).toEqual([
      [3, false, [{ fact: 'lighting', before: '4', after: '1' }]],
      [2, false, [{ fact: 'lighting', before: '1', after: '4' }]],
      [1, true, []],
    ]);
    expect(history[0]?.revision).toMatchObject({ actorId: CHIEF.id, reason: 'field check', kind: 'CORRECTION' });
    expect((await familyHistory(test.platform.database, id, 1, 3)).map(({ since }) => since)).toEqual([2]);
  });

  it('what is counted from the members follows a correction of one of them in the same revision', async () => {
    await deliver(
      test.platform,
      [family(1)],
      [person(1, 1), person(2, 1, { relationship: 3, birth_date: '2015-01-01', working: null })],
      quarter(1),
    );
    const { id } = await theFamily();
    const [head, child] = (await membersOf(test.platform.database, [id])).get(id) ?? [];
    expect((await theFamily()).derived).toMatchObject({ memberCount: 2, childCount: 1, headAge: 46 });
    expect(await correct('RESIDENT', head?.id ?? 0, 'presence', '1', '2')).toMatchObject({
      code: 'FAMILY_NEEDS_ONE_HEAD',
      params: { count: 0 },
    });
    await correct('RESIDENT', child?.id ?? 0, 'presence', '1', '2', { source: 'DOCUMENT' });
    await correct('RESIDENT', head?.id ?? 0, 'birth_date', '1980-05-05', null);
    const now = await theFamily();
    expect(now.since).toBe(3);
    expect(now.derived).toMatchObject({
      memberCount: 1,
      childCount: null,
      headAge: null,
      headSex: 1,
      workingCount: 1,
    });
    const members = (await membersOf(test.platform.database, [id])).get(id) ?? [];
    const facts = members.map(({ birthDate, variables, id: member }) => ({ ...variables, birthDate, id: member }));
    expect(now.derived).toEqual(deriveFromMembers(facts, now.referenceDate ?? ''));
  });

  it('a corrected kelurahan moves the members too, and later deliveries leave them there', async () => {
    await deliver(test.platform, [family(1)], [person(1, 1)], quarter(1));
    const { id } = await theFamily();
    await correct('FAMILY', id, 'kelurahan_code', A, B);
    const whereabouts = async (): Promise<(string | undefined)[]> => [
      (await theFamily()).kelurahanCode,
      (await membersOf(test.platform.database, [id])).get(id)?.[0]?.kelurahanCode,
    ];
    expect(await whereabouts()).toEqual([B, B]);
    const done = await deliver(test.platform, [family(1)], [person(1, 1)], quarter(2));
    expect(done.report).toMatchObject({ corrections: { kept: 1 }, residents: { changed: 0 } });
    expect(await whereabouts()).toEqual([B, B]);
    await deliver(test.platform, [family(1, { kelurahan: '31.73.01.1001' })], [person(1, 1)], {
      ...quarter(3),
      approve: true,
    });
    expect(await whereabouts()).toEqual(['31.73.01.1001', '31.73.01.1001']);
  });

  it('a correction that comes between comparing and merging is met all the same', async () => {
    await deliver(test.platform, [family(1), family(2)], [person(1, 1), person(2, 2)], quarter(1));
    const { id } = await theFamily();
    await correct('FAMILY', id, 'tenure', '2', '3');
    await send(test.platform, 'families', writeCsv('families', [family(1), family(2, { floor_area: 31 })]), quarter(2));
    const residents = await send(
      test.platform,
      'residents',
      writeCsv('residents', [person(1, 1), person(2, 2)]),
      quarter(2),
    );
    let compared = 0;
    const done = await commitImport(test.platform, CLERK, residents, {
      onProgress: async (phase) => {
        if (phase !== 'LIST_CHANGES' || ++compared > 1) return;
        expect(await correct('FAMILY', id, 'floor_area', '30', '12')).toBeNull();
      },
    });
    expect(compared).toBe(2);
    expect(done).toMatchObject({
      ok: true,
      value: { revision: 4, report: { corrections: { kept: 2, settled: 0, conflicting: 0 } } },
    });
    expect((await theFamily()).indicators).toMatchObject({ floorArea: 12, tenure: 3 });
    expect((await theFamily('F2')).indicators.floorArea).toBe(31);
    expect((await familyAsOf(test.platform.database, id, 3))?.indicators.floorArea).toBe(12);
  });

  it('T-25 a merge that dies in its middle leaves the registry as it was, and the file can be committed again', async () => {
    await deliver(test.platform, [family(1), family(2)], [person(1, 1), person(2, 2)], quarter(1));
    const before = await test.platform.database.rows(
      'CHECKSUM TABLE family, family_history, resident, resident_history, revision',
    );
    await send(test.platform, 'families', writeCsv('families', [family(1), family(2, { floor_area: 31 })]), quarter(2));
    const residents = await send(
      test.platform,
      'residents',
      writeCsv('residents', [person(1, 1), person(2, 2, { sex: 2 })]),
      quarter(2),
    );
    const dying = commitImport(test.platform, CLERK, residents, {
      onProgress: (phase) => {
        if (phase === 'MERGE_RESIDENTS') throw new Error('killed');
      },
    });
    await expect(dying).rejects.toThrow('killed');
    expect(
      await test.platform.database.rows('CHECKSUM TABLE family, family_history, resident, resident_history, revision'),
    ).toEqual(before);
    expect(await commitImport(test.platform, CLERK, residents)).toMatchObject({
      ok: true,
      value: { state: 'COMMITTED', revision: 2 },
    });
  });

  it('an older delivery does not take the registry back', async () => {
    await deliver(test.platform, [family(1)], [person(1, 1)], quarter(2));
    await send(test.platform, 'families', writeCsv('families', [family(1, { tenure: 5 })]), quarter(1));
    const id = await send(test.platform, 'residents', writeCsv('residents', [person(1, 1)]), quarter(1));
    expect(await commitImport(test.platform, CLERK, id)).toEqual({
      ok: false,
      error: { code: 'DELIVERY_OLDER', params: { version: 'Q1', standing: 'Q2' } },
    });
  });

  it('a delivery that loses or changes too much waits for a person other than its uploader', async () => {
    const many = Array.from({ length: 20 }, (_, n) => n + 1);
    await deliver(
      test.platform,
      many.map((n) => family(n)),
      many.map((n) => person(n, n)),
      quarter(1),
    );
    const some = many.slice(0, 17);
    const held = await deliver(
      test.platform,
      some.map((n) => family(n)),
      some.map((n) => person(n, n)),
      quarter(2),
    );
    expect(held).toMatchObject({
      state: 'NEEDS_APPROVAL',
      revision: null,
      breaches: [{ gate: 'FAMILIES_LOST', value: 15, limit: 5 }],
    });
    const [id] = held.importIds;
    expect(await commitImport(test.platform, CHIEF, id ?? 0)).toMatchObject({
      ok: false,
      error: { code: 'IMPORT_STATE' },
    });
    expect(await approveImport(test.platform, CLERK, id ?? 0)).toMatchObject({
      ok: false,
      error: { code: 'SAME_PERSON' },
    });
    const approved = await approveImport(test.platform, CHIEF, id ?? 0);
    expect(approved).toMatchObject({
      ok: true,
      value: { state: 'COMMITTED', revision: 2, report: { families: { absent: 3 } } },
    });
    const absent = await familyPage(test.platform.database, {
      reach: EVERYWHERE,
      limit: 10,
      after: null,
      absentOnly: true,
    });
    expect(absent.map(({ deliveredRef }) => deliveredRef)).toEqual(['F18', 'F19', 'F20']);
  });
});
