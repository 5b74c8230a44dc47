import { DERIVED_COLUMNS } from '../../domain/columns';
import { isCounted } from '../counted-member';
import { ageAt, derivedAggregates, MEMBER_COLUMNS } from '../derived-columns';
import type { Delivery } from './delivery';
import { temporary } from './delivery';

/**
 * `touched`: known families that are not delivered as a family and change all the same: those that a full delivery no
 * longer names (`absent` = 1, but for those whose members a correction has put there), those that a member leaves for another family, and in a DELTA those of which only
 * residents are delivered (they take the delivery's date).
 */
export async function findTouchedFamilies(delivery: Delivery): Promise<void> {
  const { sql } = delivery;
  await temporary(
    sql,
    'touched',
    `family_id BIGINT NOT NULL PRIMARY KEY, reference_date DATE NULL, delivery_version VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL, absent TINYINT NOT NULL`,
  );
  await sql.run(
    `INSERT INTO touched SELECT STRAIGHT_JOIN f.id, ?, ?, 0 FROM home h JOIN family f ON f.id = h.family_id WHERE h.delivered = 0`,
    [delivery.referenceDate, delivery.version],
  );
  if (delivery.mode === 'FULL') {
    await sql.run(
      `INSERT INTO touched
       SELECT STRAIGHT_JOIN f.id, IF(k.family_id IS NULL, f.reference_date, ?), f.delivery_version, k.family_id IS NULL
       FROM family f LEFT JOIN home h ON h.family_id = f.id LEFT JOIN held_family k ON k.family_id = f.id
       WHERE h.family_id IS NULL AND f.absent = 0`,
      [delivery.referenceDate],
    );
  }
  if (!delivery.withResidents) return;
  await sql.run(
    `INSERT IGNORE INTO touched SELECT STRAIGHT_JOIN f.id, f.reference_date, f.delivery_version, f.absent
     FROM person p JOIN resident r ON r.id = p.resident_id JOIN family f ON f.id = r.family_id
     LEFT JOIN home h ON h.family_id = r.family_id
     WHERE p.is_new = 0 AND r.family_id <> p.family_id AND h.family_id IS NULL`,
  );
}

/** `derived`: the derived columns of every family that is delivered or touched, as they will be after the merge. */
export async function deriveFamilies(delivery: Delivery): Promise<void> {
  const { sql, referenceDate } = delivery;
  await delivery.onProgress('DERIVE', 0, 0);
  await temporary(
    sql,
    'member',
    `family_id BIGINT NOT NULL, id BIGINT NOT NULL, age SMALLINT NULL, relationship SMALLINT NULL, sex SMALLINT NULL,
     birth_date DATE NULL, education SMALLINT NULL, working SMALLINT NULL, PRIMARY KEY (family_id, id)`,
  );
  const facts = (alias: string): string => MEMBER_COLUMNS.map((column) => `${alias}.${column}`).join(', ');
  const into = `INSERT INTO member (family_id, id, age, ${MEMBER_COLUMNS.join(', ')})`;
  if (delivery.withResidents) {
    await sql.run(
      `${into} SELECT STRAIGHT_JOIN p.family_id, p.resident_id, ${ageAt('s.birth_date', '?')}, ${facts('s')}
       FROM stage_residents s JOIN person p ON p.delivered_ref = s.delivered_ref WHERE ${isCounted('s.presence')}`,
      [referenceDate],
    );
  }
  const notDelivered = delivery.withResidents ? 'LEFT JOIN person p ON p.resident_id = r.id' : '';
  const andNotDelivered = delivery.withResidents ? 'AND p.resident_id IS NULL' : '';
  // Members whom the delivery does not name. Of an absent family the last known ones count; of any other, where the
  // delivery is the whole truth, those alone whom a correction holds.
  const isWhole = delivery.mode === 'FULL' && delivery.withResidents;
  await sql.run(
    `${into} SELECT STRAIGHT_JOIN r.family_id, r.id, ${ageAt('r.birth_date', 't.reference_date')}, ${facts('r')}
     FROM touched t JOIN resident r ON r.family_id = t.family_id ${notDelivered}
     WHERE ${isCounted('r.presence')} AND (${isWhole ? 't.absent = 1' : 'r.absent = 0 OR t.absent = 1'}) ${andNotDelivered}`,
  );
  if (isWhole) {
    await sql.run(
      `INSERT IGNORE INTO member (family_id, id, age, ${MEMBER_COLUMNS.join(', ')})
       SELECT STRAIGHT_JOIN r.family_id, r.id, ${ageAt('r.birth_date', '?')}, ${facts('r')}
       FROM held_person k JOIN resident r ON r.id = k.resident_id WHERE ${isCounted('r.presence')}`,
      [referenceDate],
    );
  } else {
    await sql.run(
      `${into} SELECT STRAIGHT_JOIN r.family_id, r.id, ${ageAt('r.birth_date', '?')}, ${facts('r')}
       FROM home h JOIN resident r ON r.family_id = h.family_id ${notDelivered}
       WHERE h.is_new = 0 AND h.delivered = 1 AND ${isCounted('r.presence')} AND r.absent = 0 ${andNotDelivered}`,
      [referenceDate],
    );
  }
  await temporary(
    sql,
    'derived',
    `family_id BIGINT NOT NULL PRIMARY KEY, ${DERIVED_COLUMNS.map((column) => `${column} SMALLINT NULL`).join(', ')}`,
  );
  await sql.run(
    `INSERT INTO derived (family_id, ${DERIVED_COLUMNS.join(', ')})
     SELECT m.family_id, ${derivedAggregates().join(', ')} FROM member m GROUP BY m.family_id`,
  );
  // Ten million rows that nobody reads again would take the merge's place in the buffer pool.
  await sql.run('DROP TEMPORARY TABLE member');
}
