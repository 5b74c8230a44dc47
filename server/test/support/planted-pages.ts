import { createConnection } from 'mysql2/promise';
import { connectionOptions } from '../../src/platform/database/database';
import type { TestDatabase } from './database';
import { addFamilies, addResidents, foundProvince, publishRanking, TESTER } from './assistance';
import { seedModels } from '../../src/modules/welfare';

export const KEMAYORAN = '31.71.03.1001';
export const KEBON_KOSONG = '31.71.03.1002';
export const PROGRAM = 1;
export const NAME_DIFFERS = 1 << 2;

interface Sizes {
  /** Families; each has a head and a child. */
  readonly families: number;
  /** Lists of one programme, each with every head in it. */
  readonly lists: number;
}

/**
 * A province by the shortest way, for tests of how it is read: two kelurahan by turns, every head decided and on every
 * list, every list superseding the one before with everybody in its changes.
 */
export async function plantPages({ platform, migratorUrl }: TestDatabase, { families, lists }: Sizes): Promise<void> {
  const { database } = platform;
  const ids = Array.from({ length: families }, (_, at) => at + 1);
  const kelurahanOf = (id: number): string => (id % 2 === 0 ? KEMAYORAN : KEBON_KOSONG);
  await foundProvince(platform);
  await addFamilies(
    database,
    ids.map((id) => ({ id, score: (id * 37) % 1000, nationalDesil: 1 + (Math.floor(id / 2) % 10) })),
  );
  await addResidents(
    database,
    ids.flatMap((id) => [
      { id, familyId: id, kelurahan: kelurahanOf(id), name: `Warga ${id % 97}`, birthDate: '1950-01-01' },
      {
        id: families + id,
        familyId: id,
        kelurahan: kelurahanOf(id),
        name: `Anak ${id % 97}`,
        birthDate: '2015-01-01',
        identity: NAME_DIFFERS,
      },
    ]),
  );
  const migrator = await createConnection(connectionOptions(migratorUrl));
  try {
    const places = ['family', 'score_a'].map(
      (table) =>
        `UPDATE ${table} SET kelurahan_code = '${KEBON_KOSONG}' WHERE MOD(${table === 'family' ? 'id' : 'family_id'}, 2) = 1`,
    );
    const perList = ids.slice(0, lists).flatMap((list) => [
      `INSERT INTO recipient_list (id, program_id, period, version, run_id, revision, ranking_id, criteria_version_id,
         terms_id, reference_date, code_version, lot_salt, recipients, waiting, amount_total, previous_list_id, joined,
         left_count, digest, manifest, created_at)
       VALUES (${list}, ${PROGRAM}, '2026-11', ${list}, 1, 1, 1, 1, 1, '2026-11-01', 'test', REPEAT('s', 32), ${families}, 0,
         0, ${list > 1 ? list - 1 : 'NULL'}, ${families}, 0, REPEAT('d', 32), '{}', UTC_TIMESTAMP(6))`,
      `INSERT INTO list_row (list_id, resident_id, standing, position, recipient_ref, nik_id, name, birth_date,
         kelurahan_code, amount, kind, content)
       SELECT ${list}, id, 'RECIPIENT', id, LPAD(id, 26, '0'), nik_id, name, birth_date, kelurahan_code, 300000, 'NEW', '{}'
         FROM resident WHERE id <= ${families}`,
      `INSERT INTO list_change (list_id, resident_id, kelurahan_code, change_kind, reasons)
       SELECT ${list}, id, kelurahan_code, IF(MOD(id, 3) = 0, 'MOVED_REGION', 'JOINED'), 'CRITERIA_MET'
         FROM resident WHERE id <= ${families}`,
      `INSERT INTO list_count (list_id, kelurahan_code, part, reasons, people, amount)
       SELECT list_id, kelurahan_code, standing, '', COUNT(*), SUM(amount) FROM list_row WHERE list_id = ${list}
        GROUP BY list_id, kelurahan_code, standing
       UNION ALL SELECT list_id, kelurahan_code, change_kind, reasons, COUNT(*), 0 FROM list_change
        WHERE list_id = ${list} GROUP BY list_id, kelurahan_code, change_kind, reasons`,
      `INSERT INTO list_transition (list_id, seq, state, actor_kind, actor_id, at)
       VALUES (${list}, 1, 'PREPARED', 'SYSTEM', 'night', UTC_TIMESTAMP(6)), (${list}, 2, 'PUBLISHED', 'SYSTEM', 'publisher', UTC_TIMESTAMP(6))`,
      `INSERT IGNORE INTO revision (id, kind, actor_kind, actor_id, reason, summary, change_count, created_at)
       VALUES (${list}, 'CORRECTION', 'USER', '1', 'test', '{}', 1, UTC_TIMESTAMP(6))`,
    ]);
    const decided = `INSERT INTO decision (program_id, resident_id, since_run, outcome, met_mask, unknown_mask, desil_used,
        desil_kind, ranking_id, criteria_version_id, revision, reference_date)
      SELECT ${PROGRAM}, id, 1, 1, 1, 0, 2, 1, 1, 1, 1, '2026-11-01' FROM resident WHERE id <= ${families}`;
    const state = "ELT(1 + MOD(id, 3), 'SUBMITTED', 'VERIFIED', 'RETURNED')";
    const corrections = [
      `INSERT INTO correction (id, family_id, kelurahan_code, other_kelurahan_code, state, edit, step, proposer_id, escalated, created_at)
       SELECT id, 1 + MOD(id, 50), kelurahan_code, kelurahan_code, ${state}, 1, 2, MOD(id, 5), MOD(id, 7) < 2, UTC_TIMESTAMP(6)
       FROM family`,
      `INSERT INTO correction_line (correction_id, subject_kind, subject_id, fact, value)
       SELECT id, 'FAMILY', family_id, 'car', '0' FROM correction UNION ALL SELECT id, 'RESIDENT', id, 'education', '3' FROM correction`,
      `INSERT INTO correction_step (correction_id, seq, state, actor_kind, actor_id, at)
       SELECT id, 1, 'DRAFT', 'USER', proposer_id, created_at FROM correction`,
      `INSERT INTO correction_judgement (correction_id, submission, actor_id, judgement, reason, after_effect, at)
       SELECT id, 1, '9', 'AGREES', 'test', 0, created_at FROM correction`,
    ];
    const conflicts = [
      `INSERT INTO fact_conflict (subject_kind, subject_id, fact, base_value, corrected_value, corrected_on, delivered_value,
         delivered_on, winner, revision, source, verified_by, family_id, kelurahan_code)
       SELECT 'FAMILY', id, 'floor_area', '30', '12', '2026-11-20', '45', '2026-12-31', 'DELIVERY', 1, 'FIELD_CHECK', '1', id,
         kelurahan_code FROM family`,
    ];
    const stands = "ELT(1 + MOD(id, 3), 'RAISED', 'ASKED', 'REJECTED')";
    const objections = [
      `INSERT INTO objection (id, resident_id, kelurahan_code, program_id, period, decision_run, reference, ground, statement,
         channel, received_on, state, edit, step, raised_by, raised_at, due_on, escalated, decided_by, decided_at)
       SELECT id, 1 + MOD(id, 50), kelurahan_code, ${PROGRAM}, '2026-11', 1, 'KLJ/2026-11/1', 'FACT_WRONG', 'test', 'IN_PERSON',
         '2026-11-01', ${stands}, 1, 1, MOD(id, 5), UTC_TIMESTAMP(6), '2026-11-15', MOD(id, 3) < 2 AND MOD(id, 7) < 2,
         IF(MOD(id, 3) = 2, '9', NULL), IF(MOD(id, 3) = 2, UTC_TIMESTAMP(6), NULL) FROM family`,
      `INSERT INTO objection_step (objection_id, seq, state, actor_kind, actor_id, at)
       SELECT id, 1, 'RAISED', 'USER', raised_by, raised_at FROM objection`,
      `INSERT INTO objection_correction (correction_id, objection_id, added_by, added_at)
       SELECT id, id, proposer_id, created_at FROM correction`,
    ];
    const handedOver = [
      `INSERT INTO handover (id, number, cut_off, state, corrections, created_at)
       SELECT id, id, DATE_ADD('2020-01-17', INTERVAL id MONTH), 'READY', 1, UTC_TIMESTAMP(6) FROM family WHERE id <= 60`,
      `INSERT INTO handover_item (handover_id, correction_id, kelurahan_code, revision, state)
       SELECT 1, id, kelurahan_code, 1, 'REJECTED_BY_CENTRE' FROM correction`,
    ];
    const cases = [
      `INSERT INTO work_item (id, resident_id, program_id, kelurahan_code, reasons, state, active, assignee_id, opened_on,
         opened_at, opened_cause, revision)
       SELECT id, id, ${PROGRAM}, kelurahan_code, 5, 'OPEN', 1, 1, '2026-11-01', UTC_TIMESTAMP(6), 'NIGHT', 1
         FROM resident WHERE id <= ${families}`,
      `INSERT INTO work_posting (reason, kelurahan_code, opened_on, item_id)
       SELECT n.reason, w.kelurahan_code, w.opened_on, w.id
         FROM work_item w JOIN (SELECT 0 AS reason UNION ALL SELECT 1 UNION ALL SELECT 3) n`,
      `INSERT INTO work_step (item_id, step, actor_kind, actor_id, at, before_value, after_value)
       SELECT id, 'ASSIGNED', 'USER', '1', UTC_TIMESTAMP(6), NULL, '1' FROM work_item`,
      `INSERT INTO work_tally (kelurahan_code, reason, items)
       SELECT kelurahan_code, reason, COUNT(*) FROM work_posting GROUP BY kelurahan_code, reason`,
    ];
    const all = [...places, ...perList, decided, ...corrections, ...conflicts, ...objections, ...handedOver, ...cases];
    for (const statement of all) await migrator.query(statement);
    for (const statement of checksOf(families)) await migrator.query(statement);
    for (const table of [
      ...['identity_result', 'identity_check', 'duplicate_pair'],
      ...['family', 'resident', 'score_a', 'list_row', 'list_change', 'correction', 'correction_line', 'objection'],
      ...['work_item', 'work_posting', 'fact_conflict', 'handover_item'],
    ]) {
      await migrator.query(`ANALYZE TABLE ${table}`);
    }
  } finally {
    await migrator.end();
  }
  const { modelId } = await seedModels(platform, TESTER);
  for (let night = 0; night < lists; night++) await publishRanking(database, modelId, platform.clock.now());
}

/** A finding of every head that waits for a second person, and some files for the civil registry. */
const checksOf = (families: number): string[] => [
  `INSERT INTO identity_check (id, resident_id, kelurahan_code, category, finding, basis, observed_on, reason,
     civil_status, civil_since, state, waiting, proposer_id, proposed_at)
   SELECT id, id, kelurahan_code, ${NAME_DIFFERS}, 'RECORD_RIGHT', 'FIELD_VISIT', '2026-11-01', 'test', 'ACTIVE', 1,
     'PROPOSED', 1, '1', UTC_TIMESTAMP(6) FROM resident WHERE id <= ${families}`,
  `INSERT INTO civil_feedback (id, row_count, bytes, sha256, file, created_by, created_at)
   SELECT id, 1, 1, REPEAT('s', 32), LPAD(id, 32, '0'), '1', UTC_TIMESTAMP(6) FROM family WHERE id <= 9`,
  `INSERT INTO duplicate_pair (first_id, second_id, kinds, likeness, first_kelurahan_code, second_kelurahan_code, state,
     found_revision, found_at)
   SELECT id, id + ${families}, 3, 90, kelurahan_code, NULL, 'OPEN', 1, UTC_TIMESTAMP(6) FROM family`,
];
