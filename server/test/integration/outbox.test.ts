import { transact } from '../../src/modules/audit';
import { lateMessages, post, relay, sweep, tryAgain, type Held, type Topic } from '../../src/platform/queue/outbox';
import { freshDatabase, type TestDatabase } from '../support/database';

const TESTER = { kind: 'SYSTEM', id: 'test' } as const;
type Family = { familyId: number };

/** Promises that are kept when the test says so. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

describe('the outbox', () => {
  let db: TestDatabase;
  const ids = Array.from({ length: 30 }, (_, at) => ({ familyId: at + 1 }));

  /** Its effect is an event: told once, or twice where something is wrong. */
  const telling = (meanwhile: (family: Family) => Promise<void> = () => Promise.resolve()): Topic<Family> => ({
    name: 'test.tell',
    async follow({ database, clock }, family, end) {
      await transact(database, clock, TESTER, async (tx) => {
        tx.record({ action: 'test.tell', subject: { kind: 'FAMILY', id: String(family.familyId) } });
        await meanwhile(family);
        await end(tx);
      });
    },
  });
  const poison: Topic<Family> = { name: 'test.poison', follow: () => Promise.reject(new Error('it never works')) };

  const posted = (topic: Topic<Family>, families: readonly Family[]): Promise<readonly Held[]> =>
    transact(db.platform.database, db.clock, TESTER, async (tx) => {
      tx.record({ action: 'test.change', subject: { kind: 'FAMILY', id: '1' } });
      return post(tx, topic, families);
    });
  /** Whoever holds a message has had their time. */
  const holdersForgotten = () => db.platform.database.run('UPDATE outbox SET due_at = created_at');
  const told = async (): Promise<number[]> => {
    const rows = await db.platform.database.rows<{ id: string }>(
      "SELECT subject_id AS id FROM audit_event WHERE action = 'test.tell' ORDER BY CAST(subject_id AS UNSIGNED), id",
    );
    return rows.map(({ id }) => Number(id));
  };
  const waiting = () =>
    db.platform.database.rows('SELECT topic, payload, set_aside_at IS NOT NULL AS aside FROM outbox ORDER BY id');

  beforeAll(async () => {
    db = await freshDatabase('outbox');
  });
  afterAll(() => db.close());

  it('keeps a message with the change that makes it necessary, and not without', async () => {
    const failing = transact(db.platform.database, db.clock, TESTER, async (tx) => {
      await post(tx, telling(), ids);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await waiting()).toEqual([]);
    await relay(db.platform, telling(), await posted(telling(), [{ familyId: 1000 }]));
    expect([await told(), await waiting()]).toEqual([[1000], []]);
  });

  it('takes ids and nothing else', async () => {
    await expect(posted(telling(), [{ familyId: 3171010101700001 }])).rejects.toThrow('no id');
    await expect(posted(telling(), [{ familyId: -1 }])).rejects.toThrow('no id');
  });

  it('gives each message to one of two workers who look at once, and to none while its poster may still be at it', async () => {
    await posted(telling(), ids);
    expect(await sweep(db.platform, [telling()])).toBe(0);
    await holdersForgotten();
    const taken = await Promise.all([sweep(db.platform, [telling()]), sweep(db.platform, [telling()])]);
    expect(taken[0] + taken[1]).toBe(ids.length);
    expect([await told(), await waiting()]).toEqual([[...ids.map(({ familyId }) => familyId), 1000], []]);
  });

  it('lets nobody end a message who was too slow, or has read before it was posted again', async () => {
    for (const overtake of [
      async () => {
        await holdersForgotten();
        expect(await sweep(db.platform, [telling()])).toBe(1);
      },
      async () => relay(db.platform, telling(), await posted(telling(), [{ familyId: 2000 }])),
    ]) {
      const before = (await told()).filter((id) => id === 2000).length;
      const [stands, goesOn] = [gate(), gate()];
      const slow = telling(async () => {
        stands.open();
        await goesOn.opened;
      });
      const following = relay(db.platform, slow, await posted(slow, [{ familyId: 2000 }]));
      await stands.opened;
      await overtake();
      goesOn.open();
      await following;
      expect((await told()).filter((id) => id === 2000)).toHaveLength(before + 1);
      expect(await waiting()).toEqual([]);
    }
  });

  it('sets a message aside that keeps failing, tells, loses nothing, and lets the others pass', async () => {
    const messages = await posted(poison, [{ familyId: 1 }]);
    await relay(db.platform, poison, messages);
    await posted(telling(), [{ familyId: 3000 }]);
    await posted({ ...poison, name: 'test.nobodys' }, [{ familyId: 1 }]);
    const topics: Topic[] = [poison, telling()];
    for (let look = 0; look < 12; look++) {
      await holdersForgotten();
      await sweep(db.platform, topics);
      if (look === 0) expect(await told()).toContain(3000);
    }
    expect(await waiting()).toEqual([
      { topic: 'test.poison', payload: '{"familyId":1}', aside: 1 },
      { topic: 'test.nobodys', payload: '{"familyId":1}', aside: 1 },
    ]);
    expect(await lateMessages(db.platform.database)).toEqual([]);
    await db.platform.database.run('UPDATE outbox SET created_at = DATE_SUB(created_at, INTERVAL 5 MINUTE)');
    expect(await lateMessages(db.platform.database)).toMatchObject([
      { topic: 'test.poison', attempts: 10, error: 'it never works' },
      { topic: 'test.nobodys', error: 'nobody follows test.nobodys' },
    ]);
    expect(await tryAgain(db.platform.database)).toBe(2);
    const cured: Topic = { ...poison, follow: (platform, _ids, end) => end(platform.database) };
    expect(await sweep(db.platform, [cured, { ...cured, name: 'test.nobodys' }])).toBe(2);
    expect(await waiting()).toEqual([]);
  });

  it('sets a message aside over which worker after worker has died', async () => {
    await posted(telling(), [{ familyId: 4000 }]);
    await db.platform.database.run('UPDATE outbox SET attempts = 10, due_at = created_at');
    await sweep(db.platform, [telling()]);
    expect(await waiting()).toMatchObject([{ aside: 1 }]);
    expect(await told()).not.toContain(4000);
  });
});
