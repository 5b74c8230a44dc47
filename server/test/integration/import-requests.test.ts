import type { IntakeKind } from '@tepat/shared';
import { commitAsked, importHandlers, ringForgottenImports } from '../../src/main/import-handlers';
import { askCommit, changeImport, importById } from '../../src/modules/intake';
import type { ImportFile } from '../../src/modules/intake';
import type { Actor } from '../../src/modules/audit';
import { headRevision } from '../../src/modules/registry';
import type { Cells, Sent } from '../support/deliveries';
import { insertRegions, send, writeCsv } from '../support/deliveries';
import type { TestDatabase } from '../support/database';
import { freshDatabase } from '../support/database';

const KELURAHAN = '31.71.01.1001';
const families = (count: number): Cells[] =>
  Array.from({ length: count }, (_, i) => ({
    family_ref: `F${i + 1}`,
    no_kk: `317190${String(1000900000 + i)}`,
    kelurahan: KELURAHAN,
    tenure: 1,
    floor_area: 30,
  }));
const people = (count: number): Cells[] =>
  Array.from({ length: count }, (_, i) => ({
    resident_ref: `R${i + 1}`,
    family_ref: `F${i + 1}`,
    nik: `317190${String(1000000000 + i)}`,
    name: `Orang ${i + 1}`,
    sex: 1,
    birth_date: '1980-01-01',
    relationship: 1,
  }));

jest.setTimeout(60_000);

describe('a commit that somebody asked for in the console', () => {
  let test: TestDatabase;
  const asUser = (id: number): Actor => ({ kind: 'USER', id: String(id) });
  let [operator, second, officer] = [0, 0, 0];

  beforeAll(async () => {
    test = await freshDatabase('import_requests');
    await insertRegions(test.platform);
    const account = async (name: string, role: string): Promise<number> => {
      const { insertId } = await test.platform.database.run(
        `INSERT INTO user_account (email, name, role, region_code, locale, password_hash, created_at)
         VALUES (?, ?, ?, ?, 'id', 'x', UTC_TIMESTAMP(6))`,
        [`${name}@tepat.test`, name, role, role === 'OFFICER' ? KELURAHAN : null],
      );
      return insertId;
    };
    operator = await account('operator', 'OPERATOR');
    second = await account('admin', 'PROVINCIAL_ADMIN');
    officer = await account('officer', 'OFFICER');
  }, 60_000);
  afterAll(async () => test.close());

  const stored = async (id: number): Promise<ImportFile> => {
    const file = await importById(test.platform, id);
    if (!file) throw new Error('the import is gone');
    return file;
  };
  const valid = (kind: IntakeKind, rows: Cells[], sent: Sent): Promise<number> =>
    send(test.platform, kind, writeCsv(kind, rows), { ...sent, actor: asUser(operator) });
  const actorOf = async (revision: number | null): Promise<string | undefined> => {
    const rows = await test.platform.database.rows<{ actor: string }>(
      'SELECT actor_id AS actor FROM revision WHERE id = ?',
      [revision],
    );
    return rows[0]?.actor;
  };

  it('is committed in the name of whoever asked, and of nobody whom a ring names', async () => {
    const sent = { version: '2026-Q1', referenceDate: '2026-03-31' };
    const [familyFile, residentFile] = [
      await valid('families', families(20), sent),
      await valid('residents', people(20), sent),
    ];
    const forged = { importId: familyFile, actorId: String(second) };
    await importHandlers(test.platform)['import.commit']?.(forged);
    expect([await headRevision(test.platform.database), (await stored(familyFile)).state]).toEqual([0, 'VALID']);

    expect(await askCommit(test.platform, asUser(operator), familyFile)).toMatchObject({ ok: true });
    await importHandlers(test.platform)['import.commit']?.(forged);
    const [done, partner] = [await stored(familyFile), await stored(residentFile)];
    expect([done.state, partner.state, done.commitAskedBy]).toEqual(['COMMITTED', 'COMMITTED', null]);
    expect(await actorOf(done.revision)).toBe(String(operator));
  });

  it('is not lost with its ring: the timer rings again, and a worker that died over it is followed by another', async () => {
    const id = await valid('institutions', [], { version: '2026-Q1', referenceDate: '2026-03-31' });
    await askCommit(test.platform, asUser(operator), id);
    const rings: [string, unknown][] = [];
    const bell = { ring: async (name: string, data?: unknown) => void rings.push([name, data]) };
    await ringForgottenImports(test.platform, bell);
    expect(rings).toEqual([]);
    test.clock.moveTo(new Date(test.clock.now().getTime() + 61_000));
    // What a killed worker leaves behind: its transaction is gone, its word on the file is not.
    await changeImport(test.platform.database, id, { state: 'COMMITTING' });
    await ringForgottenImports(test.platform, bell);
    expect(rings).toEqual([['import.commit', { importId: id }]]);
    await Promise.all([commitAsked(test.platform, id), commitAsked(test.platform, id)]);
    expect((await stored(id)).state).toMatch(/^(COMMITTED|UNCHANGED)$/);
    expect((await stored(id)).commitRefusal).toBeNull();
  });

  it('tells why it could not be done: the other part is missing, the delivery is older than what stands', async () => {
    const alone = await valid('families', families(20), { version: '2026-Q2', referenceDate: '2026-06-30' });
    await askCommit(test.platform, asUser(operator), alone);
    await commitAsked(test.platform, alone);
    expect(JSON.parse((await stored(alone)).commitRefusal ?? '{}')).toEqual({
      code: 'IMPORT_WAITS_FOR_PART',
      params: { part: 'residents', version: '2026-Q2' },
    });
    const older = { version: '2025-Q4', referenceDate: '2025-12-31' };
    const [late] = [await valid('families', families(20), older), await valid('residents', people(20), older)];
    await askCommit(test.platform, asUser(operator), late);
    await commitAsked(test.platform, late);
    expect(await stored(late)).toMatchObject({ state: 'VALID', commitAskedBy: null });
    expect((await stored(late)).commitRefusal).toContain('DELIVERY_OLDER');
  });

  it('beyond its gates is approved by a second person, who may commit when it is done and not only when it was asked', async () => {
    const sent = { version: '2026-Q3', referenceDate: '2026-09-30' };
    const [lossy] = [await valid('families', families(5), sent), await valid('residents', people(5), sent)];
    await askCommit(test.platform, asUser(operator), lossy);
    await commitAsked(test.platform, lossy);
    expect(await stored(lossy)).toMatchObject({ state: 'NEEDS_APPROVAL', commitAskedBy: null });
    expect(await askCommit(test.platform, asUser(operator), lossy)).toMatchObject({ error: { code: 'SAME_PERSON' } });

    expect(await askCommit(test.platform, asUser(officer), lossy)).toMatchObject({ ok: true });
    await commitAsked(test.platform, lossy);
    expect((await stored(lossy)).commitRefusal).toContain('FORBIDDEN');
    expect((await stored(lossy)).state).toBe('NEEDS_APPROVAL');

    await askCommit(test.platform, asUser(second), lossy);
    await commitAsked(test.platform, lossy);
    const done = await stored(lossy);
    expect(done).toMatchObject({ state: 'COMMITTED', commitRefusal: null });
    expect(await actorOf(done.revision)).toBe(String(second));
  });
});
