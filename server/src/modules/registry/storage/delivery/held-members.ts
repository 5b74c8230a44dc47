import { OPEN_UNTIL } from '../../../../platform/database/versioned';
import type { Delivery } from './delivery';
import { temporary } from './delivery';

/**
 * Whom a full delivery does not name, and who stay all the same because a correction says where they belong: newborns,
 * families that were founded or recorded here. `held_person`: these people. `held_family`: families that such a correction
 * gives members to. Both are empty for a DELTA, which makes nobody absent.
 */
export async function findHeldMembers({ sql, mode, withResidents }: Delivery): Promise<void> {
  await temporary(sql, 'held_person', 'resident_id BIGINT NOT NULL PRIMARY KEY');
  await temporary(sql, 'held_family', 'family_id BIGINT NOT NULL PRIMARY KEY');
  if (mode !== 'FULL') return;
  if (!withResidents) {
    // Members stand as they are, and so does a family that corrections have made.
    await sql.run(
      `INSERT IGNORE INTO held_family SELECT CAST(o.value AS SIGNED) FROM fact_override o
       WHERE o.subject_kind = 'RESIDENT' AND o.fact = 'family_id' AND o.until = ?`,
      [OPEN_UNTIL],
    );
    return;
  }
  const stands = `m.fact = 'family_id' AND m.outcome IN ('KEPT', 'CORRECTION_WINS')`;
  await sql.run(
    `INSERT INTO held_person SELECT STRAIGHT_JOIN m.subject_id FROM met_resident m
     LEFT JOIN person p ON p.resident_id = m.subject_id WHERE ${stands} AND p.resident_id IS NULL`,
  );
  await sql.run(`INSERT IGNORE INTO held_family SELECT CAST(m.ours AS SIGNED) FROM met_resident m WHERE ${stands}`);
}
