import { OPEN_UNTIL } from '../../../../platform/database/versioned';
import {
  DERIVED_COLUMNS,
  FAMILY_INDICATOR_COLUMNS,
  FAMILY_PLACE_COLUMNS,
  INDIVIDUAL_COLUMNS,
} from '../../domain/columns';
import { derivedValue } from '../derived-columns';
import { sameValue } from '../tables';
import type { Delivery } from './delivery';
import { temporary } from './delivery';

/**
 * What a delivered family will say, by column, from aliases `s` (staged), `f` (known) and the parameters of the
 * delivery. In a DELTA an empty desil, and a row without any indicator, leave what stands; in a FULL delivery the row is
 * the whole truth, and an empty cell is "not recorded".
 */
export function deliveredFamilyValues(delivery: Delivery, known: boolean): Record<string, string> {
  const keeps = known && delivery.mode === 'DELTA';
  const values: Record<string, string> = { delivered_ref: 's.delivered_ref', card_id: 'NULLIF(s.card_id, 0)' };
  for (const column of FAMILY_PLACE_COLUMNS) values[column] = `s.${column}`;
  values['national_desil'] = keeps ? 'COALESCE(s.national_desil, f.national_desil)' : 's.national_desil';
  for (const column of FAMILY_INDICATOR_COLUMNS) {
    values[column] = keeps ? `IF(s.bare = 1, f.${column}, s.${column})` : `s.${column}`;
  }
  values['absent'] = '0';
  return values;
}

/** What a delivered resident will say, from aliases `s` (staged) and `p` (matched). */
export function deliveredResidentValues(): Record<string, string> {
  const values: Record<string, string> = {
    family_id: 'p.family_id',
    delivered_ref: 's.delivered_ref',
    nik_id: 'NULLIF(s.nik_id, 0)',
    nik_malformed: 's.nik_malformed',
    name: 's.name',
    birth_place: 's.birth_place',
    kelurahan_code: 'p.kelurahan_code',
  };
  for (const column of INDIVIDUAL_COLUMNS) values[column] = `s.${column}`;
  values['absent'] = '0';
  return values;
}

function allSame(values: Record<string, string>, alias: string): string {
  return Object.entries(values)
    .map(([column, value]) => sameValue(column, `${alias}.${column}`, value))
    .join(' AND ');
}

const derivedSame = (): string =>
  DERIVED_COLUMNS.map((column) => `f.${column} <=> ${derivedValue(column)}`).join(' AND ');

/**
 * `changed_family` and `carried_family`: known families that the merge rewrites. A family whose facts all stand is not
 * rewritten only because the delivery has a new version or date: the delivery's own revision says that. Families with
 * a correction are, since what is newer, their correction or their delivery, decides which desil counts.
 */
export async function compareFamilies(delivery: Delivery): Promise<void> {
  const { sql } = delivery;
  await delivery.onProgress('COMPARE_FAMILIES', 0, 0);
  await findCorrectedFamilies(delivery);
  await temporary(
    sql,
    'changed_family',
    `id BIGINT NOT NULL PRIMARY KEY, family_ref VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, facts TINYINT NOT NULL, was_absent TINYINT NOT NULL`,
  );
  const same = allSame(deliveredFamilyValues(delivery, true), 'f');
  const stampSame = 'f.delivery_version <=> ? AND f.reference_date <=> ?';
  await sql.run(
    `INSERT INTO changed_family
     SELECT STRAIGHT_JOIN f.id, h.family_ref, NOT (${same}), f.absent
     FROM home h JOIN family f ON f.id = h.family_id JOIN stage_families s ON s.delivered_ref = h.family_ref
     LEFT JOIN derived d ON d.family_id = f.id LEFT JOIN corrected_family c ON c.family_id = f.id
     WHERE h.is_new = 0 AND h.delivered = 1
       AND (NOT (${same} AND ${derivedSame()}) OR (c.family_id IS NOT NULL AND NOT (${stampSame})))`,
    [delivery.version, delivery.referenceDate],
  );
  await temporary(sql, 'carried_family', `id BIGINT NOT NULL PRIMARY KEY`);
  await sql.run(
    `INSERT INTO carried_family
     SELECT STRAIGHT_JOIN f.id FROM touched t JOIN family f ON f.id = t.family_id LEFT JOIN derived d ON d.family_id = f.id
     WHERE NOT (f.absent <=> t.absent AND ${derivedSame()})`,
  );
}

/** Families with an open correction of their own or of a member. */
async function findCorrectedFamilies({ sql }: Delivery): Promise<void> {
  await temporary(sql, 'corrected_family', 'family_id BIGINT NOT NULL PRIMARY KEY');
  await sql.run(
    `INSERT IGNORE INTO corrected_family SELECT subject_id FROM fact_override WHERE subject_kind = 'FAMILY' AND until = ?`,
    [OPEN_UNTIL],
  );
  await sql.run(
    `INSERT IGNORE INTO corrected_family SELECT r.family_id FROM fact_override o JOIN resident r ON r.id = o.subject_id
     WHERE o.subject_kind = 'RESIDENT' AND o.until = ?`,
    [OPEN_UNTIL],
  );
}

/** `changed_person` and `carried_person`: known residents that the merge rewrites. */
export async function compareResidents(delivery: Delivery): Promise<void> {
  const { sql } = delivery;
  await delivery.onProgress('COMPARE_RESIDENTS', 0, 0);
  await temporary(
    sql,
    'changed_person',
    `id BIGINT NOT NULL PRIMARY KEY, delivered_ref VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL`,
  );
  if (delivery.withResidents) {
    await sql.run(
      `INSERT INTO changed_person
       SELECT STRAIGHT_JOIN r.id, p.delivered_ref
       FROM person p JOIN resident r ON r.id = p.resident_id JOIN stage_residents s ON s.delivered_ref = p.delivered_ref
       WHERE p.is_new = 0 AND NOT (${allSame(deliveredResidentValues(), 'r')})`,
    );
  }
  await temporary(
    sql,
    'carried_person',
    `id BIGINT NOT NULL PRIMARY KEY, absent TINYINT NOT NULL, kelurahan_code VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL`,
  );
  if (delivery.mode === 'FULL' && delivery.withResidents) {
    await sql.run(
      `INSERT INTO carried_person
       SELECT STRAIGHT_JOIN r.id, k.resident_id IS NULL, COALESCE(h.kelurahan_code, r.kelurahan_code)
       FROM resident r LEFT JOIN person p ON p.resident_id = r.id LEFT JOIN home h ON h.family_id = r.family_id
       LEFT JOIN held_person k ON k.resident_id = r.id
       WHERE p.resident_id IS NULL AND (r.absent <> (k.resident_id IS NULL) OR h.kelurahan_code <> r.kelurahan_code)`,
    );
    return;
  }
  // Whoever is not named keeps what stands, and follows the family when it moves.
  const notDelivered = delivery.withResidents ? 'LEFT JOIN person p ON p.resident_id = r.id' : '';
  await sql.run(
    `INSERT INTO carried_person
     SELECT STRAIGHT_JOIN r.id, r.absent, h.kelurahan_code
     FROM home h JOIN resident r ON r.family_id = h.family_id ${notDelivered}
     WHERE h.is_new = 0 AND h.kelurahan_code <> r.kelurahan_code ${delivery.withResidents ? 'AND p.resident_id IS NULL' : ''}`,
  );
}
