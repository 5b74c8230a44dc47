import type { Delivery } from './delivery';
import { countOf, isEmpty, KELURAHAN, REFERENCE, temporary } from './delivery';

/**
 * `home`: which family of the registry each delivered family is, new ones with the id that they will get (in the order
 * of their references, so that a reordered file gives the same ids). In a DELTA also known families that are named by
 * residents alone (`delivered` = 0).
 *
 * A family is found by the sender's reference, then by its card (where only one on each side has it), then by the
 * majority of its members' NIKs; the later ways look only at what is still unmatched on both sides.
 */
export async function matchFamilies(delivery: Delivery): Promise<void> {
  const { sql } = delivery;
  await delivery.onProgress('MATCH_FAMILIES', 0, 0);
  const next = (await countOf(sql, 'SELECT COALESCE(MAX(id), 0) AS n FROM family')) + 1;
  await temporary(
    sql,
    'home',
    `family_ref ${REFERENCE} NOT NULL PRIMARY KEY, family_id BIGINT NOT NULL AUTO_INCREMENT, kelurahan_code ${KELURAHAN} NOT NULL,
     is_new TINYINT NOT NULL, delivered TINYINT NOT NULL, UNIQUE KEY (family_id)`,
    // Numbers for new families begin behind every known id.
    next,
  );
  if (next === 1) {
    await sql.run(
      `INSERT INTO home (family_ref, kelurahan_code, is_new, delivered)
       SELECT delivered_ref, kelurahan_code, 1, 1 FROM stage_families ORDER BY delivered_ref`,
    );
    return;
  }
  await byReference(delivery);
  await byCard(delivery);
  if (delivery.withResidents) await byMajority(delivery);
  if (delivery.withResidents && delivery.mode === 'DELTA') await namedByResidentsAlone(delivery);
  await leftFamilies(delivery);
  await sql.run(
    `INSERT INTO home (family_ref, kelurahan_code, is_new, delivered)
     SELECT family_ref, kelurahan_code, 1, 1 FROM left_family ORDER BY family_ref`,
  );
}

async function byReference({ sql }: Delivery): Promise<void> {
  await sql.run(
    `INSERT INTO home (family_ref, family_id, kelurahan_code, is_new, delivered)
     SELECT STRAIGHT_JOIN s.delivered_ref, f.id, s.kelurahan_code, 0, 1
     FROM stage_families s JOIN family f ON f.delivered_ref = s.delivered_ref`,
  );
}

/** `left_family`: delivered families that are not matched yet. */
async function leftFamilies({ sql }: Delivery): Promise<void> {
  await temporary(
    sql,
    'left_family',
    `family_ref ${REFERENCE} NOT NULL PRIMARY KEY, card_id BIGINT NOT NULL, kelurahan_code ${KELURAHAN} NOT NULL, KEY (card_id)`,
  );
  await sql.run(
    `INSERT INTO left_family SELECT STRAIGHT_JOIN s.delivered_ref, s.card_id, s.kelurahan_code
     FROM stage_families s LEFT JOIN home h ON h.family_ref = s.delivered_ref WHERE h.family_ref IS NULL`,
  );
}

async function takeFound({ sql }: Delivery): Promise<void> {
  await sql.run(
    `INSERT INTO home (family_ref, family_id, kelurahan_code, is_new, delivered)
     SELECT STRAIGHT_JOIN x.family_ref, x.family_id, l.kelurahan_code, 0, 1
     FROM found_family x JOIN left_family l ON l.family_ref = x.family_ref`,
  );
}

async function byCard(delivery: Delivery): Promise<void> {
  const { sql } = delivery;
  await leftFamilies(delivery);
  if (await isEmpty(sql, 'left_family')) return;
  await temporary(sql, 'found_family', `family_ref ${REFERENCE} NOT NULL PRIMARY KEY, family_id BIGINT NOT NULL`);
  await sql.run(
    `INSERT INTO found_family SELECT STRAIGHT_JOIN MIN(l.family_ref), MIN(f.id)
     FROM left_family l JOIN family f ON f.card_id = l.card_id LEFT JOIN home h ON h.family_id = f.id
     WHERE l.card_id <> 0 AND h.family_id IS NULL
     GROUP BY l.card_id HAVING COUNT(DISTINCT l.family_ref) = 1 AND COUNT(DISTINCT f.id) = 1`,
  );
  await takeFound(delivery);
}

/** More than half of the delivered family's NIKs lived in one known family; of two that claim it the larger share, then the first reference. */
async function byMajority(delivery: Delivery): Promise<void> {
  const { sql } = delivery;
  await leftFamilies(delivery);
  if (await isEmpty(sql, 'left_family')) return;
  await temporary(
    sql,
    'left_nik',
    `family_ref ${REFERENCE} NOT NULL, nik_id BIGINT NOT NULL, PRIMARY KEY (family_ref, nik_id)`,
  );
  await sql.run(
    `INSERT INTO left_nik SELECT DISTINCT s.family_ref, s.nik_id
     FROM stage_residents s JOIN left_family l ON l.family_ref = s.family_ref WHERE s.nik_id <> 0`,
  );
  await temporary(
    sql,
    'vote',
    `family_ref ${REFERENCE} NOT NULL, family_id BIGINT NOT NULL, votes INT NOT NULL, PRIMARY KEY (family_ref, family_id)`,
  );
  await sql.run(
    `INSERT INTO vote SELECT STRAIGHT_JOIN l.family_ref, r.family_id, COUNT(DISTINCT l.nik_id)
     FROM left_nik l JOIN resident r ON r.nik_id = l.nik_id LEFT JOIN home h ON h.family_id = r.family_id
     WHERE h.family_id IS NULL GROUP BY l.family_ref, r.family_id`,
  );
  await temporary(sql, 'nik_total', `family_ref ${REFERENCE} NOT NULL PRIMARY KEY, niks INT NOT NULL`);
  await sql.run('INSERT INTO nik_total SELECT family_ref, COUNT(*) FROM left_nik GROUP BY family_ref');
  await temporary(sql, 'found_family', `family_ref ${REFERENCE} NOT NULL PRIMARY KEY, family_id BIGINT NOT NULL`);
  await sql.run(
    `INSERT INTO found_family SELECT x.family_ref, x.family_id FROM
       (SELECT v.family_ref, v.family_id,
               ROW_NUMBER() OVER (PARTITION BY v.family_id ORDER BY v.votes DESC, v.family_ref) AS place
        FROM vote v JOIN nik_total n ON n.family_ref = v.family_ref WHERE v.votes * 2 > n.niks) x
     WHERE x.place = 1`,
  );
  await takeFound(delivery);
}

async function namedByResidentsAlone({ sql }: Delivery): Promise<void> {
  await temporary(sql, 'named_family', `family_ref ${REFERENCE} NOT NULL PRIMARY KEY`);
  await sql.run(
    `INSERT INTO named_family SELECT DISTINCT s.family_ref FROM stage_residents s
     LEFT JOIN stage_families d ON d.delivered_ref = s.family_ref WHERE d.delivered_ref IS NULL`,
  );
  await sql.run(
    `INSERT IGNORE INTO home (family_ref, family_id, kelurahan_code, is_new, delivered)
     SELECT STRAIGHT_JOIN n.family_ref, f.id, f.kelurahan_code, 0, 0
     FROM named_family n JOIN family f ON f.delivered_ref = n.family_ref`,
  );
}

/** Delivered residents whose family is neither in the delivery nor (DELTA) known. */
export async function orphanResidents({ sql }: Delivery): Promise<number> {
  return countOf(
    sql,
    `SELECT COUNT(*) AS n FROM stage_residents s LEFT JOIN home h ON h.family_ref = s.family_ref WHERE h.family_ref IS NULL`,
  );
}
