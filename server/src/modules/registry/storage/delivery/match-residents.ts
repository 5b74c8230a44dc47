import type { Delivery } from './delivery';
import { countOf, isEmpty, KELURAHAN, REFERENCE, temporary } from './delivery';

/**
 * `person`: which resident each delivered one is, in which family, new ones with the id that they will get. A person is
 * found by the sender's reference, then by the NIK (where only one on each side has it), then by name and birth date
 * within the same family.
 */
export async function matchResidents(delivery: Delivery): Promise<void> {
  const { sql } = delivery;
  await delivery.onProgress('MATCH_RESIDENTS', 0, 0);
  const next = (await countOf(sql, 'SELECT COALESCE(MAX(id), 0) AS n FROM resident')) + 1;
  await temporary(
    sql,
    'person',
    `delivered_ref ${REFERENCE} NOT NULL PRIMARY KEY, resident_id BIGINT NOT NULL AUTO_INCREMENT, family_id BIGINT NOT NULL,
     kelurahan_code ${KELURAHAN} NOT NULL, is_new TINYINT NOT NULL, UNIQUE KEY (resident_id)`,
    next,
  );
  if (next === 1) {
    await sql.run(
      `INSERT INTO person (delivered_ref, family_id, kelurahan_code, is_new)
       SELECT STRAIGHT_JOIN s.delivered_ref, h.family_id, h.kelurahan_code, 1
       FROM stage_residents s JOIN home h ON h.family_ref = s.family_ref ORDER BY s.delivered_ref`,
    );
    return;
  }
  await sql.run(
    `INSERT INTO person (delivered_ref, resident_id, family_id, kelurahan_code, is_new)
     SELECT STRAIGHT_JOIN s.delivered_ref, r.id, h.family_id, h.kelurahan_code, 0
     FROM stage_residents s JOIN home h ON h.family_ref = s.family_ref JOIN resident r ON r.delivered_ref = s.delivered_ref`,
  );
  await leftPersons(delivery);
  if (!(await isEmpty(sql, 'left_person'))) {
    await takeFound(
      delivery,
      `SELECT STRAIGHT_JOIN MIN(l.delivered_ref), MIN(r.id)
       FROM left_person l JOIN resident r ON r.nik_id = l.nik_id LEFT JOIN person p ON p.resident_id = r.id
       WHERE l.nik_id <> 0 AND p.resident_id IS NULL
       GROUP BY l.nik_id HAVING COUNT(DISTINCT l.delivered_ref) = 1 AND COUNT(DISTINCT r.id) = 1`,
    );
    await takeFound(
      delivery,
      `SELECT STRAIGHT_JOIN MIN(l.delivered_ref), MIN(r.id)
       FROM left_person l JOIN resident r ON r.family_id = l.family_id AND r.name = l.name AND r.birth_date = l.birth_date
       LEFT JOIN person p ON p.resident_id = r.id
       WHERE p.resident_id IS NULL
       GROUP BY l.family_id, l.name, l.birth_date
       HAVING COUNT(DISTINCT l.delivered_ref) = 1 AND COUNT(DISTINCT r.id) = 1`,
    );
  }
  await sql.run(
    `INSERT INTO person (delivered_ref, family_id, kelurahan_code, is_new)
     SELECT delivered_ref, family_id, kelurahan_code, 1 FROM left_person ORDER BY delivered_ref`,
  );
}

/** `left_person`: delivered residents that are not matched yet. */
async function leftPersons({ sql }: Delivery): Promise<void> {
  await temporary(
    sql,
    'left_person',
    `delivered_ref ${REFERENCE} NOT NULL PRIMARY KEY, nik_id BIGINT NOT NULL, family_id BIGINT NOT NULL,
     kelurahan_code ${KELURAHAN} NOT NULL, name VARCHAR(120) NOT NULL, birth_date DATE NULL, KEY (nik_id)`,
  );
  await sql.run(
    `INSERT INTO left_person
     SELECT STRAIGHT_JOIN s.delivered_ref, s.nik_id, h.family_id, h.kelurahan_code, s.name, s.birth_date
     FROM stage_residents s LEFT JOIN person p ON p.delivered_ref = s.delivered_ref
     JOIN home h ON h.family_ref = s.family_ref WHERE p.delivered_ref IS NULL`,
  );
}

async function takeFound({ sql }: Delivery, select: string): Promise<void> {
  await temporary(sql, 'found_person', `delivered_ref ${REFERENCE} NOT NULL PRIMARY KEY, resident_id BIGINT NOT NULL`);
  await sql.run(`INSERT IGNORE INTO found_person ${select}`);
  await sql.run(
    `INSERT IGNORE INTO person (delivered_ref, resident_id, family_id, kelurahan_code, is_new)
     SELECT STRAIGHT_JOIN x.delivered_ref, x.resident_id, l.family_id, l.kelurahan_code, 0
     FROM found_person x JOIN left_person l ON l.delivered_ref = x.delivered_ref`,
  );
  await sql.run('DELETE l FROM left_person l STRAIGHT_JOIN person p ON p.delivered_ref = l.delivered_ref');
}
