import { ReadTrail, type Actor } from '../../src/modules/audit';
import { freshDatabase, type TestDatabase } from '../support/database';
import { statementsOf } from '../support/statements';

const actor: Actor = { kind: 'USER', id: '7', requestId: 'request-1' };
const readingOf = (id: string) => ({
  at: new Date('2026-11-22T03:00:00Z'),
  actor,
  event: {
    action: 'personal.read',
    subject: { kind: 'RESIDENT' as const, id },
    after: { shown: { RESIDENT: 1 } },
    subjects: [{ kind: 'RESIDENT' as const, id }],
  },
});

describe('the trail of readings under load', () => {
  let db: TestDatabase;
  let trail: ReadTrail;
  beforeAll(async () => {
    db = await freshDatabase('audit_reads');
    trail = new ReadTrail(db.platform.database);
  });
  afterAll(() => db.close());

  const shown = async (): Promise<string[]> =>
    (
      await db.platform.database.rows<{ id: string }>('SELECT subject_id AS id FROM audit_subject ORDER BY event_id')
    ).map(({ id }) => id);

  it('a lone reading is committed before its answer may leave', async () => {
    await trail.append(readingOf('1'));
    expect(await shown()).toEqual(['1']);
  });

  it('a hundred readings at once are a hundred events in a few commits, each with its own people', async () => {
    const ids = Array.from({ length: 100 }, (_, at) => String(100 + at));
    const sent = await statementsOf(() => Promise.all(ids.map((id) => trail.append(readingOf(id)))));
    expect(sent.filter((text) => text === 'COMMIT').length).toBeLessThanOrEqual(4);
    expect((await shown()).slice(1)).toEqual(ids);
    const [linked] = await db.platform.database.rows(
      `SELECT COUNT(*) AS events FROM audit_event e JOIN audit_subject s ON s.event_id = e.id AND s.subject_id = e.subject_id`,
    );
    expect(linked).toEqual({ events: 101 });
  });

  it('a reading that cannot be written stops its own answer and no other', async () => {
    const before = (await shown()).length;
    const tooLong = 'x'.repeat(61);
    const outcomes = await Promise.allSettled(['300', '301', tooLong, '302'].map((id) => trail.append(readingOf(id))));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect((await shown()).slice(before).sort()).toEqual(['300', '301', '302']);
  });
});
