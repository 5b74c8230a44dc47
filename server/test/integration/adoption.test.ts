import {
  approveImport,
  confirmAdoption,
  declineAdoption,
  nightBasis,
  openAdoptions,
  proposeAdoption,
} from '../../src/modules/registry';
import type { Actor } from '../../src/modules/audit';
import { nightLines } from '../../src/main/cli/night-report';
import type { Platform } from '../../src/platform/platform';
import { freshDatabase, type TestDatabase } from '../support/database';
import { deliver, furnish } from '../support/province';
import { wholeNight } from '../support/whole-night';

const FAMILIES = 400;
const FIRST: Actor = { kind: 'USER', id: '1' };
const SECOND: Actor = { kind: 'USER', id: '2' };

/** As in production: two people adopt. */
const byPeople = ({ platform }: TestDatabase): Platform => ({ ...platform, deliveryAdoption: 'PEOPLE' });

/** A second full delivery; its gates want a second person, who is then one of those who brought it in. */
async function deliverAgain(platform: Platform): Promise<number> {
  await deliver(platform, { families: FAMILIES, seed: 7, delivery: 2 });
  const held = await platform.database.rows<{ id: number }>(
    "SELECT id FROM import_file WHERE state = 'NEEDS_APPROVAL' AND kind = 'residents'",
  );
  for (const { id } of held) {
    const approved = await approveImport(platform, { kind: 'USER', id: 'chief' }, id);
    if (!approved.ok) throw new Error(approved.error.code);
  }
  const [adoption] = await openAdoptions(platform.database);
  return adoption?.revision ?? 0;
}

const lists = ({ platform }: TestDatabase): Promise<unknown[]> =>
  platform.database.rows('SELECT id, revision, recipients FROM recipient_list ORDER BY id');

describe('a full delivery that nobody has adopted', () => {
  let db: TestDatabase;
  let platform: Platform;
  let delivery = 0;
  beforeAll(async () => {
    db = await freshDatabase('adoption');
    platform = byPeople(db);
    await furnish(db, FAMILIES);
  }, 120_000);
  afterAll(() => db.close());

  it('holds even the first night, where there is nobody else to decide about', async () => {
    await deliver(platform, { families: FAMILIES, seed: 7 });
    const run = await wholeNight(platform, 'too early');
    expect(run).toMatchObject({ state: 'DONE', outcome: 'HELD', rankingId: null });
    expect(nightLines(run).join('\n')).toMatch(/MATCH .*HELD \(two people have yet to adopt/);
    expect(await lists(db)).toEqual([]);
    const [adoption] = await openAdoptions(platform.database);
    delivery = adoption?.revision ?? 0;
    expect(adoption).toMatchObject({ state: 'WAITING', proposedBy: null, standingOrder: null });
  }, 120_000);

  it('is adopted by a second person who neither proposed it nor brought it in', async () => {
    const asked = { revision: delivery, reason: 'checked against the report' };
    const confirm = (actor: Actor) => confirmAdoption(platform, actor, asked);
    const refusal = (wanted: string) => ({ ok: false, error: expect.objectContaining({ code: wanted }) as unknown });
    expect(await confirm(SECOND)).toEqual(refusal('ADOPTION_NOT_PROPOSED'));
    expect(await proposeAdoption(platform, FIRST, { ...asked, revision: 999 })).toEqual(refusal('NOT_FOUND'));
    expect(await proposeAdoption(platform, FIRST, asked)).toMatchObject({ ok: true, value: { state: 'PROPOSED' } });
    expect(await proposeAdoption(platform, SECOND, asked)).toEqual(refusal('ADOPTION_PROPOSED'));
    expect(await confirm(FIRST)).toEqual(refusal('ADOPTION_SAME_PERSON'));
    const [{ uploader }] = (await platform.database.rows<{ uploader: string }>(
      'SELECT MIN(created_by) AS uploader FROM import_file WHERE revision = ?',
      [delivery],
    )) as [{ uploader: string }];
    expect(await confirm({ kind: 'USER', id: uploader })).toEqual(refusal('ADOPTION_BY_UPLOADER'));
    expect(await declineAdoption(platform, SECOND, asked)).toMatchObject({ ok: true, value: { state: 'WAITING' } });
    expect(await proposeAdoption(platform, FIRST, asked)).toMatchObject({ ok: true });
    const both = await Promise.all([confirm(SECOND), confirm({ kind: 'USER', id: '3' })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await confirm(SECOND)).toEqual(refusal('ADOPTION_DONE'));
    const events = await platform.database.rows<{ action: string }>(
      "SELECT action FROM audit_event WHERE action LIKE 'registry.%adopt%' OR action LIKE 'registry.%adoption' ORDER BY id",
    );
    expect(events.map(({ action }) => action)).toEqual([
      'registry.await_adoption',
      'registry.propose_adoption',
      'registry.decline_adoption',
      'registry.propose_adoption',
      'registry.adopt_delivery',
    ]);
  });

  it('is read by the night after it', async () => {
    const run = await wholeNight(platform, 'adopted');
    expect(run).toMatchObject({ outcome: 'PUBLISHED' });
    expect(run.revision).toBeGreaterThanOrEqual(delivery);
  }, 120_000);

  it('keeps later nights before itself, with what came after it, and the lists as they are', async () => {
    const before = await lists(db);
    delivery = await deliverAgain(platform);
    expect(await nightBasis(platform.database)).toMatchObject({ revision: delivery - 1, usable: true });
    const run = await wholeNight(platform, 'not adopted');
    expect(run).toMatchObject({ outcome: 'NOTHING_NEW', revision: delivery - 1 });
    expect(run.summary?.['MATCH']).toMatchObject({ awaitsAdoption: [expect.any(String)] });
    expect(await lists(db)).toEqual(before);
  }, 120_000);

  it('moves the lists once it is adopted', async () => {
    const asked = { revision: delivery, reason: 'checked against the report' };
    expect(await proposeAdoption(platform, FIRST, asked)).toMatchObject({ ok: true });
    expect(await confirmAdoption(platform, SECOND, asked)).toMatchObject({ ok: true });
    const run = await wholeNight(platform, 'the second delivery');
    expect(run.state).toBe('DONE');
    expect(run.revision).toBeGreaterThanOrEqual(delivery);
    expect(run.summary?.['MATCH']).not.toHaveProperty('awaitsAdoption');
  }, 120_000);
});

describe('the standing order of a demo', () => {
  it('adopts a delivery in its own revision, and says that no person did', async () => {
    const db = await freshDatabase('adoption_order');
    await furnish(db, 20);
    await deliver(db.platform, { families: 20, seed: 3 });
    const rows = await db.platform.database.rows(
      'SELECT state, proposed_by AS proposedBy, confirmed_by AS confirmedBy, standing_order AS standingOrder FROM delivery_adoption',
    );
    expect(rows).toEqual([
      {
        state: 'ADOPTED',
        proposedBy: null,
        confirmedBy: null,
        standingOrder: expect.stringMatching(/demo/) as unknown,
      },
    ]);
    await db.close();
  }, 120_000);
});
