import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { addOperations } from '../../src/main/cli/operations';
import { freshDatabase, type TestDatabase } from '../support/database';

describe('the verb "tepat outbox"', () => {
  let db: TestDatabase;
  let folder: string;
  const before = { ...process.env };

  beforeAll(async () => {
    db = await freshDatabase('outbox_verb');
    folder = mkdtempSync(path.join(os.tmpdir(), 'tepat-outbox-verb-'));
    const key = Buffer.alloc(32, 5).toString('base64');
    const keys = { nik: key, familyCard: key, recipientRef: key, pepper: key, files: key };
    writeFileSync(path.join(folder, 'keys.json'), JSON.stringify({ version: 1, keys }));
    process.env['DATABASE_URL'] = db.appUrl;
    process.env['DATABASE_MIGRATOR_URL'] = db.migratorUrl;
    process.env['DATABASE_PUBLISHER_URL'] = db.publisherUrl;
    process.env['TEPAT_KEYS'] = path.join(folder, 'keys.json');
    process.env['TEPAT_DATA'] = folder;
  });
  afterAll(async () => {
    process.env = before;
    rmSync(folder, { recursive: true, force: true });
    await db.close();
  });

  /** What somebody who types it reads. */
  async function typed(...words: string[]): Promise<string> {
    let said = '';
    const screen = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
    try {
      const program = new Command().exitOverride().option('--json', 'one JSON document');
      addOperations(program);
      await program.parseAsync(['node', 'tepat', ...words]);
    } finally {
      screen.mockRestore();
    }
    return said.trim();
  }

  const laid = (familyId: number, minutesAgo: number, setAside: boolean) =>
    db.platform.database.run(
      `INSERT INTO outbox (topic, payload, created_at, due_at, attempts, set_aside_at, error_text)
       VALUES ('worklist.family', ?, DATE_ADD(UTC_TIMESTAMP(6), INTERVAL -? MINUTE), UTC_TIMESTAMP(6), 10, ${setAside ? 'UTC_TIMESTAMP(6)' : 'NULL'}, 'it never works')`,
      [JSON.stringify({ familyId }), minutesAgo],
    );

  it('says that nothing waits, also where a message has just been posted', async () => {
    await laid(1, 1, false);
    expect(await typed('outbox')).toBe('nothing waits');
  });

  it('tells what has waited for five minutes, and gives what was set aside back to the workers, on the record', async () => {
    await laid(2, 6, false);
    await laid(3, 7, true);
    const listed = await typed('outbox');
    expect(listed.split('\n')).toHaveLength(2);
    expect(listed).toMatch(/worklist\.family \{"familyId": ?3\} .*tried 10 times, set aside: it never works/);

    expect(JSON.parse(await typed('--json', 'outbox', '--again'))).toMatchObject({ givenBack: 1 });
    const [again] = await db.platform.database.rows<{ attempts: number; aside: Date | null }>(
      'SELECT attempts, set_aside_at AS aside FROM outbox WHERE payload = ?',
      [JSON.stringify({ familyId: 3 })],
    );
    expect(again).toEqual({ attempts: 0, aside: null });
    const events = await db.platform.database.rows(
      "SELECT actor_id AS actor FROM audit_event WHERE action = 'outbox.try_again'",
    );
    expect(events).toEqual([{ actor: 'cli' }]);
    expect(await typed('outbox', '--again')).toMatch(/^0 messages given back/);
  });
});
