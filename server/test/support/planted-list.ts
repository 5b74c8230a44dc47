import { createConnection } from 'mysql2/promise';
import { seedPrograms } from '../../src/modules/programs';
import { connectionOptions } from '../../src/platform/database/database';
import type { TestDatabase } from './database';
import type { Planted } from './registry-rows';

/** A submitted list of one recipient, written as a night would write it: for tests of who is shown whom. Its id. */
export async function plantSubmittedList({ platform, migratorUrl }: TestDatabase, person: Planted): Promise<number> {
  await seedPrograms(
    platform,
    { kind: 'SYSTEM', id: 'test' },
    {
      proposedBy: 'proposer',
      releasedBy: 'releaser',
      quotaFactor: 1,
      publication: 'WAIT',
    },
  );
  const connection = await createConnection(connectionOptions(migratorUrl));
  try {
    await connection.query(
      `INSERT INTO recipient_list (id, program_id, period, version, run_id, revision, ranking_id, criteria_version_id,
         terms_id, reference_date, code_version, lot_salt, recipients, waiting, amount_total, joined, left_count, digest,
         manifest, created_at)
       SELECT 1, MIN(id), '2026-11', 1, 1, 1, 1, 1, 1, '2026-11-22', 'test', REPEAT('s', 32), 1, 0, 300000, 1, 0,
         REPEAT('d', 32), '{}', UTC_TIMESTAMP(6) FROM program`,
    );
    await connection.query(
      `INSERT INTO list_row (list_id, resident_id, standing, position, recipient_ref, nik_id, name, birth_date,
         kelurahan_code, amount, kind, content)
       SELECT 1, id, 'RECIPIENT', 1, REPEAT('r', 26), nik_id, name, birth_date, kelurahan_code, 300000, 'NEW', '{}'
         FROM resident WHERE id = ?`,
      [person.residentId],
    );
    await connection.query(
      `INSERT INTO list_count (list_id, kelurahan_code, part, reasons, people, amount)
       SELECT list_id, kelurahan_code, standing, '', 1, amount FROM list_row`,
    );
    await connection.query(
      `INSERT INTO list_transition (list_id, seq, state, actor_kind, actor_id, at)
       VALUES (1, 1, 'PREPARED', 'SYSTEM', 'night', UTC_TIMESTAMP(6))`,
    );
    await connection.query(
      `INSERT INTO list_decision (list_id, seq, state, actor_kind, actor_id, at)
       VALUES (1, 2, 'SUBMITTED', 'USER', '0', UTC_TIMESTAMP(6))`,
    );
  } finally {
    await connection.end();
  }
  return 1;
}
