import { createHash } from 'node:crypto';
import type { IdentityCategoryCode } from '@tepat/shared';
import { regionCode } from '@tepat/shared';
import {
  identityCounts,
  identityHistory,
  identityOf,
  kelurahanResidentsByCategory,
  matchedRevision,
  matchIdentities,
  residentsByCategory,
  unlistedPeople,
} from '../../src/modules/identity';
import type { MismatchPlace, UnlistedPerson } from '../../src/modules/identity';
import { affectedResidents } from '../../src/modules/identity/storage/affected';
import { commitRevision, headRevision } from '../../src/modules/registry';
import { asOfRows } from '../../src/platform/database/versioned';
import type { Sql, Value } from '../../src/platform/database/database';
import { EVERY_ID } from '../../src/platform/id-set';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';
import { wholeStep } from '../support/whole-step';
import { createRegions, HOME, Killed, NIGHT_OF, TESTER, TestStep, writeFamily } from './welfare-province';

jest.setTimeout(120_000);

interface ResidentSketch {
  nik: string | null;
  name?: string;
  birthDate?: string | null;
  sex?: number;
  familyId?: number;
  presence?: number | null;
  absent?: boolean;
}
interface CivilSketch {
  name?: string;
  birthDate?: string;
  sex?: number;
  card?: string;
  kelurahan?: string;
  status?: string;
}

const ALL = { part: 0, parts: 1, size: 500_000 };
const CARD = '3171910101200001';
const OTHER_CARD = '3171910101200002';
const NEXT_DOOR = '31.71.03.1002';
/** Women born on 1 January 1960, told apart by the serial. */
const nikOf = (serial: number): string => `317191410160${String(serial).padStart(4, '0')}`;

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase('identity');
  await createRegions(db.platform.database);
});
afterAll(() => db.close());

async function revise(work: (tx: Sql, revision: number) => Promise<void>): Promise<number> {
  const request = { kind: 'EXTRACT', reason: 'a change of the test' } as const;
  const committed = await commitRevision(db.platform, TESTER, request, async (tx, revision) => {
    await work(tx, revision);
    return { summary: {}, changes: { count: 1, digest: Buffer.alloc(32) } };
  });
  return committed?.revision ?? 0;
}

const RESIDENT = [
  'family_id',
  'nik_id',
  'nik_malformed',
  'name',
  'kelurahan_code',
  'sex',
  'birth_date',
  'presence',
  'absent',
];

async function writeResident(tx: Sql, revision: number, id: number, sketch: ResidentSketch): Promise<void> {
  const { nik, name = 'Sari Dewi', birthDate = '1960-01-01', sex = 2, familyId = 1, presence = 1, absent } = sketch;
  const nikId = nik === null ? null : await db.platform.vault.keep(tx, 'nik', nik);
  const columns = RESIDENT.join(', ');
  await tx.run(
    `INSERT INTO resident_history (id, since, until, ${columns}) SELECT id, since, ?, ${columns} FROM resident WHERE id = ?`,
    [revision, id],
  );
  const values: Value[] = [
    familyId,
    nikId,
    nik !== null && nik.length !== 16 ? 1 : 0,
    name,
    HOME,
    sex,
    birthDate,
    presence,
    absent ? 1 : 0,
  ];
  await tx.run(
    `INSERT INTO resident (id, since, ${columns}) VALUES (?, ?, ${RESIDENT.map(() => '?').join(', ')})
     ON DUPLICATE KEY UPDATE since = VALUES(since), ${RESIDENT.map((column) => `${column} = VALUES(${column})`).join(', ')}`,
    [id, revision, ...values],
  );
}

const CIVIL = ['card_id', 'name', 'birth_date', 'sex', 'kelurahan_code', 'status'];

async function writeCivil(tx: Sql, revision: number, nik: string, sketch: CivilSketch = {}): Promise<void> {
  const {
    name = 'SARI DEWI',
    birthDate = '1960-01-01',
    sex = 2,
    card = CARD,
    kelurahan = HOME,
    status = 'ACTIVE',
  } = sketch;
  const nikId = await db.platform.vault.keep(tx, 'nik', nik);
  const cardId = await db.platform.vault.keep(tx, 'family_card', card);
  const columns = CIVIL.join(', ');
  await tx.run(
    `INSERT INTO civil_record_history (nik_id, since, until, ${columns})
     SELECT nik_id, since, ?, ${columns} FROM civil_record WHERE nik_id = ?`,
    [revision, nikId],
  );
  await tx.run(
    `INSERT INTO civil_record (nik_id, since, ${columns}) VALUES (?, ?, ${CIVIL.map(() => '?').join(', ')})
     ON DUPLICATE KEY UPDATE since = VALUES(since), ${CIVIL.map((column) => `${column} = VALUES(${column})`).join(', ')}`,
    [nikId, revision, cardId, name, birthDate, sex, kelurahan, status],
  );
}

async function match(): Promise<Record<string, unknown>> {
  const step = new TestStep();
  await wholeStep(matchIdentities, db.platform, NIGHT_OF, step);
  return step.result;
}

const categoriesNow = async (id: number): Promise<readonly IdentityCategoryCode[] | undefined> =>
  (await identityOf(db.platform.database, [id])).get(id)?.categories;

async function digestAsOf(revision: number): Promise<string> {
  const { text, values } = asOfRows('identity_result', revision, 't.resident_id, t.categories, t.notes');
  const rows: string[] = [];
  for await (const row of db.platform.database.stream(text, values)) rows.push(row.join('|'));
  return createHash('sha256').update(rows.sort().join('\n')).digest('hex');
}

/** What a fresh comparison of everybody would find: the mark is set back, and the run is killed at its end. */
async function expectCompleteAnswer(): Promise<void> {
  const { database } = db.platform;
  const [at, head, digest] = [await matchedRevision(database), await headRevision(database), await digestAsOf(2 ** 40)];
  await database.run('UPDATE identity_progress SET matched_revision = 0');
  expect(await match()).toMatchObject({ changed: 0 });
  expect([await headRevision(database), await digestAsOf(2 ** 40)]).toEqual([head, digest]);
  expect(await matchedRevision(database)).toBeGreaterThanOrEqual(at);
}

/** Whom the comparison looks at since a revision, by either way of finding them. */
async function affectedWhenFamiliesAre(how: 'looked up' | 'too many', from: number): Promise<string> {
  const head = await headRevision(db.platform.database);
  const { chunks } = await affectedResidents(db.platform.database, from, head, EVERY_ID, how === 'too many' ? 0 : 1000);
  return [...chunks].flatMap(({ ids }) => ids).join();
}

/** A family whose every member has a trouble of their own. */
const STORY: [number, ResidentSketch, CivilSketch | null, IdentityCategoryCode[]][] = [
  [1, { nik: nikOf(1) }, {}, []],
  [2, { nik: null }, null, ['DATA_TIDAK_LENGKAP']],
  [3, { nik: '31719141016000' }, null, ['NIK_FORMAT_SALAH']],
  [4, { nik: nikOf(4) }, null, ['NIK_TIDAK_DITEMUKAN']],
  [5, { nik: nikOf(5), name: 'Sri Wahyuni' }, {}, ['NAMA_TIDAK_SESUAI']],
  [6, { nik: nikOf(6), name: 'Hj. Sari Dewi' }, {}, ['NAMA_BERBEDA_EJAAN']],
  [7, { nik: nikOf(7) }, { birthDate: '1960-01-10' }, ['TGL_LAHIR_TIDAK_SESUAI']],
  [8, { nik: nikOf(8) }, { sex: 1 }, ['JENIS_KELAMIN_TIDAK_SESUAI']],
  [9, { nik: nikOf(9) }, { card: OTHER_CARD }, ['KK_TIDAK_SESUAI']],
  [10, { nik: nikOf(10) }, { kelurahan: NEXT_DOOR }, ['ALAMAT_TIDAK_SESUAI']],
  [11, { nik: nikOf(11) }, { status: 'DECEASED' }, ['MENINGGAL']],
  [12, { nik: nikOf(12) }, { status: 'MOVED_OUT', kelurahan: '32.75.01.1001' }, ['PINDAH_LUAR_DKI']],
  [13, { nik: nikOf(13) }, { status: 'DEACTIVATED' }, ['NIK_DINONAKTIFKAN']],
  [14, { nik: nikOf(14) }, {}, ['NIK_GANDA']],
  [15, { nik: nikOf(14) }, null, ['NIK_GANDA']],
  [16, { nik: nikOf(16) }, {}, []],
  [17, { nik: nikOf(16), presence: 3 }, null, []],
];

describe('the comparison with the civil registry', () => {
  it('compares nobody while there is no extract: an absent source proves nothing', async () => {
    await revise(async (tx, revision) => {
      await writeFamily(tx, revision, { id: 1 });
      await tx.run('UPDATE family SET card_id = ? WHERE id = 1', [
        await db.platform.vault.keep(tx, 'family_card', CARD),
      ]);
      for (const [id, resident] of STORY) await writeResident(tx, revision, id, resident);
    });
    expect(await match()).toEqual({ revision: 1, compared: 0, changed: 0, civilRegistry: false });
    expect(await matchedRevision(db.platform.database)).toBe(0);
    expect((await identityOf(db.platform.database, [1, 2])).size).toBe(0);
  });

  it('finds every category of a family whose members have one trouble each', async () => {
    await revise(async (tx, revision) => {
      for (const [, { nik }, civil] of STORY) if (nik !== null && civil) await writeCivil(tx, revision, nik, civil);
    });
    expect(await match()).toMatchObject({ revision: 3, compared: 17, changed: 17 });
    const found = await identityOf(
      db.platform.database,
      STORY.map(([id]) => id),
    );
    expect(STORY.map(([id]) => [id, found.get(id)?.categories])).toEqual(
      STORY.map(([id, , , expected]) => [id, expected]),
    );
    expect(found.get(10)?.matched).toBe(true);
    expect([found.get(11)?.suspended, found.get(9)?.suspended]).toEqual([true, false]);
    const counts = await identityCounts(db.platform.database);
    expect(counts).toMatchObject({ compared: 17, matched: 5, byCategory: { NIK_GANDA: 2, MENINGGAL: 1 } });
  });

  it('makes no revision when nothing differs', async () => {
    const before = await headRevision(db.platform.database);
    expect(await match()).toMatchObject({ revision: before, changed: 0 });
    expect(await headRevision(db.platform.database)).toBe(before);
  });

  it('clears a resolved clash on both sides, and what an officer or a new extract has put right', async () => {
    const before = await headRevision(db.platform.database);
    const digest = await digestAsOf(before);
    await revise(async (tx, revision) => {
      await writeResident(tx, revision, 15, { nik: nikOf(15) });
      await writeCivil(tx, revision, nikOf(15));
      await writeResident(tx, revision, 5, { nik: nikOf(5) });
      await writeCivil(tx, revision, nikOf(11), { status: 'ACTIVE' });
    });
    expect(await match()).toMatchObject({ changed: 4 });
    for (const id of [14, 15, 5, 11]) expect([id, await categoriesNow(id)]).toEqual([id, []]);
    expect(
      (await identityHistory(db.platform.database, 14)).map(({ categories, until }) => [categories, until]),
    ).toEqual([
      [['NIK_GANDA'], before + 2],
      [[], null],
    ]);
    expect(await digestAsOf(before)).toBe(digest);
    const then = await identityOf(db.platform.database, [14], before);
    expect(then.get(14)?.categories).toEqual(['NIK_GANDA']);
    expect((await identityCounts(db.platform.database))?.byCategory).toMatchObject({ NIK_GANDA: 0, MENINGGAL: 0 });
    await expectCompleteAnswer();
  });

  it('sees a new clash from both sides, and compares a family again whose card changed, not whose desil moved', async () => {
    await revise((tx, revision) => writeResident(tx, revision, 90_018, { nik: nikOf(1) }));
    expect(await match()).toMatchObject({ compared: 2, changed: 2 });
    expect([await categoriesNow(1), await categoriesNow(90_018)]).toEqual([['NIK_GANDA'], ['NIK_GANDA']]);
    await revise((tx, revision) => writeResident(tx, revision, 90_018, { nik: nikOf(1), absent: true }));
    await match();
    expect([await categoriesNow(1), await categoriesNow(90_018)]).toEqual([[], undefined]);
    await revise((tx, revision) => writeFamily(tx, revision, { id: 1, nationalDesil: 3 }));
    expect(await match()).toMatchObject({ compared: 0 });
    const from = await headRevision(db.platform.database);
    await revise(async (tx, revision) => {
      const card = await db.platform.vault.keep(tx, 'family_card', OTHER_CARD);
      await writeFamily(tx, revision, { id: 1 });
      await tx.run('UPDATE family SET card_id = ? WHERE id = 1', [card]);
    });
    expect(await affectedWhenFamiliesAre('looked up', from)).toBe(await affectedWhenFamiliesAre('too many', from));
    await match();
    expect([await categoriesNow(1), await categoriesNow(9)]).toEqual([['KK_TIDAK_SESUAI'], []]);
    await expectCompleteAnswer();
  });

  it('ends equal when it is killed before it completes, and changes nothing until then', async () => {
    const { database } = db.platform;
    await revise((tx, revision) => writeResident(tx, revision, 16, { nik: nikOf(16), name: 'Orang Lain' }));
    const [head, digest] = [await headRevision(database), await digestAsOf(2 ** 40)];
    for (const kill of [{ atReport: 1 }, { atReport: 2 }, { atCompletion: true }]) {
      await expect(matchIdentities.part(db.platform, NIGHT_OF, ALL, new TestStep(kill))).rejects.toThrow(Killed);
      expect([await headRevision(database), await digestAsOf(2 ** 40)]).toEqual([head, digest]);
    }
    expect(await match()).toMatchObject({ revision: head + 1, changed: 1 });
    await expectCompleteAnswer();
  });

  it('is right although the registry moves between comparing and merging', async () => {
    await revise((tx, revision) => writeResident(tx, revision, 16, { nik: nikOf(16) }));
    const meanwhile = new (class extends TestStep {
      private moved = false;
      override async report(): Promise<void> {
        if (this.moved) return;
        this.moved = true;
        await revise((tx, revision) => writeResident(tx, revision, 13, { nik: nikOf(13), name: 'Nama Baru' }));
      }
    })();
    await wholeStep(matchIdentities, db.platform, NIGHT_OF, meanwhile);
    const pinned = Number(meanwhile.result['revision']);
    const digest = await digestAsOf(pinned);
    expect([await categoriesNow(16), await categoriesNow(13)]).toEqual([
      ['KK_TIDAK_SESUAI'],
      ['KK_TIDAK_SESUAI', 'NIK_DINONAKTIFKAN'],
    ]);
    await match();
    expect(await categoriesNow(13)).toContain('NAMA_TIDAK_SESUAI');
    expect(await digestAsOf(pinned)).toBe(digest);
    await expectCompleteAnswer();
  });

  it('compares again what its parts compared when the closing was killed, and finds nothing to do', async () => {
    const { database } = db.platform;
    await revise((tx, revision) => writeResident(tx, revision, 16, { nik: nikOf(16), name: 'Orang Lain' }));
    const marked = await matchedRevision(database);
    const killed = wholeStep(matchIdentities, db.platform, NIGHT_OF, new TestStep({ atCompletion: true }));
    await expect(killed).rejects.toThrow(Killed);
    const head = await headRevision(database);
    expect([await matchedRevision(database), await categoriesNow(16)]).toEqual([
      marked,
      ['NAMA_TIDAK_SESUAI', 'KK_TIDAK_SESUAI'],
    ]);
    expect(await match()).toMatchObject({ revision: head, changed: 0 });
    expect(await matchedRevision(database)).toBeGreaterThan(marked);
    await expectCompleteAnswer();
  });

  it('pages through the worklists without a gap: by category, by kelurahan, and people in no family', async () => {
    const { database } = db.platform;
    const province: MismatchPlace[] = [];
    for (let after: MismatchPlace | null = null; ;) {
      const page: MismatchPlace[] = await residentsByCategory(database, 'KK_TIDAK_SESUAI', after, 2);
      province.push(...page);
      after = page.at(-1) ?? null;
      if (after === null) break;
    }
    const rows = await database.rows<{ id: number }>(
      'SELECT resident_id AS id FROM identity_result WHERE (categories & 32) <> 0 ORDER BY resident_id',
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(province.map(({ residentId }) => residentId).sort((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
    const named = await kelurahanResidentsByCategory(database, regionCode(HOME), 'KK_TIDAK_SESUAI', null, 50);
    expect(named.map(({ residentId }) => residentId).sort((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
    const second = await kelurahanResidentsByCategory(database, regionCode(HOME), 'KK_TIDAK_SESUAI', named[0]!, 50);
    expect(second).toEqual(named.slice(1));

    await revise(async (tx, revision) => {
      for (const serial of [500, 501, 502]) await writeCivil(tx, revision, nikOf(serial), { kelurahan: NEXT_DOOR });
      await writeCivil(tx, revision, nikOf(503), { kelurahan: NEXT_DOOR, status: 'DECEASED' });
      await writeCivil(tx, revision, nikOf(504), { kelurahan: '32.75.01.1001' });
      await writeResident(tx, revision, 19, { nik: nikOf(502), absent: true });
    });
    const unlisted: UnlistedPerson[] = [];
    for (let after: UnlistedPerson | null = null; ;) {
      const page: UnlistedPerson[] = await unlistedPeople(database, regionCode('31.71'), after, 2);
      unlisted.push(...page);
      after = page.at(-1) ?? null;
      if (after === null) break;
    }
    const niks = await db.platform.vault.reveal(
      database,
      'nik',
      unlisted.map(({ nikId }) => nikId),
    );
    expect([...niks.values()].sort()).toEqual([nikOf(500), nikOf(501), nikOf(502)]);
    expect(await unlistedPeople(database, regionCode(HOME), null, 10)).toEqual([]);
  });
});
