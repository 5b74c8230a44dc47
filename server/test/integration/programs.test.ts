import { KLJ, plainDate, SHIPPED_PROGRAMS } from '@tepat/shared';
import {
  allPrograms,
  criteriaVersionsOf,
  documentBytes,
  programsInForce,
  ruleOf,
  seedPrograms,
  standingOrderFor,
} from '../../src/modules/programs';
import { sha256 } from '../support/digest';
import { freshDatabase, type TestDatabase } from '../support/database';

const SEEDER = { kind: 'SYSTEM', id: 'test' } as const;
const PEOPLE = { proposedBy: 'proposer', releasedBy: 'releaser' };

describe('the programmes', () => {
  let db: TestDatabase;
  let kljId = 0;
  beforeAll(async () => {
    db = await freshDatabase('programs');
  });
  afterAll(() => db.close());

  it('are not seeded by one person alone', async () => {
    await expect(seedPrograms(db.platform, SEEDER, { proposedBy: 'ani', releasedBy: 'ani' })).rejects.toThrow(
      /second person/,
    );
  });

  it('are seeded once: a second time changes nothing', async () => {
    const seed = {
      ...PEOPLE,
      quotaFactor: 0.01,
      publication: 'AUTO' as const,
      standingOrder: { label: 'demo', validFrom: plainDate('2026-11-22'), expiresOn: plainDate('2026-12-31') },
    };
    expect(await seedPrograms(db.platform, SEEDER, seed)).toEqual(SHIPPED_PROGRAMS.map(({ code }) => code));
    expect(await seedPrograms(db.platform, SEEDER, seed)).toEqual([]);
    const events = await db.platform.database.rows("SELECT 1 FROM audit_event WHERE action = 'programs.seed'");
    expect(events).toHaveLength(SHIPPED_PROGRAMS.length);
    kljId = (await allPrograms(db.platform.database)).find(({ code }) => code === 'KLJ')?.id ?? 0;
  });

  it('store the rule as exact bytes with their digest, proposed by one and released by another', async () => {
    const [version] = (await criteriaVersionsOf(db.platform.database, [kljId])).get(kljId) ?? [];
    const bytes = documentBytes(ruleOf(KLJ));
    expect(version).toMatchObject({
      ...{ version: 1, state: 'RELEASED', proposedBy: 'proposer', releasedBy: 'releaser' },
      ...{ document: bytes.toString('utf8'), sha256: sha256(bytes).toString('hex') },
    });
  });

  it('scale the quotas of the province to a smaller one', async () => {
    const quotas = (await programsInForce(db.platform.database, plainDate('2026-11-01'))).map(({ code, terms }) => [
      code,
      terms.years[0]?.quota,
    ]);
    expect(quotas).toEqual([
      ['KLJ', 1710],
      ['KPDJ', 209],
      ['KAJ', 274],
    ]);
  });

  it('are not in force before their terms begin', async () => {
    expect(await programsInForce(db.platform.database, plainDate('2025-03-01'))).toEqual([]);
    expect(await programsInForce(db.platform.database, plainDate('2025-04-01'))).toHaveLength(3);
  });

  it('T-26: a rule that is released while a night runs waits for the next night', async () => {
    const began = db.clock.now();
    db.clock.moveTo(new Date('2026-11-22T05:00:00Z'));
    const bytes = documentBytes({ ...ruleOf(KLJ), decidingDesil: 'NATIONAL' });
    await db.platform.database.run(
      `INSERT INTO criteria_version (program_id, version, state, effective_from, document, sha256, legal_reference,
         proposed_by, released_by, released_at, created_at) VALUES (?, 2, 'RELEASED', '2026-11-01', ?, ?, 'x', 'a', 'b', ?, ?)`,
      [kljId, bytes, sha256(bytes), db.clock.now(), db.clock.now()],
    );
    const versionOf = async (knownBy?: Date): Promise<number | undefined> =>
      (await programsInForce(db.platform.database, plainDate('2026-11-01'), knownBy)).find(({ id }) => id === kljId)
        ?.criteriaVersion;
    expect(await versionOf(began)).toBe(1);
    expect(await versionOf(db.clock.now())).toBe(2);
    expect(await versionOf()).toBe(2);
  });

  it('a standing order ends on its day', async () => {
    const on = async (date: string) =>
      (await standingOrderFor(db.platform.database, kljId, plainDate(date)))?.label ?? null;
    expect(await on('2026-11-21')).toBeNull();
    expect(await on('2026-11-22')).toBe('demo');
    expect(await on('2026-12-31')).toBe('demo');
    expect(await on('2027-01-01')).toBeNull();
  });

  it('a stored rule that was tampered with is not shown as law', async () => {
    await db.platform.database.run('UPDATE criteria_version SET document = ? WHERE program_id = ? AND version = 2', [
      documentBytes(ruleOf(KLJ)),
      kljId,
    ]);
    await expect(criteriaVersionsOf(db.platform.database, [kljId])).rejects.toThrow(/digest/);
  });
});
