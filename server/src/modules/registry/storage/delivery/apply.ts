import { ChangeDigest } from '../../domain/change-digest';
import { DERIVED_COLUMNS } from '../../domain/columns';
import { derivedValue } from '../derived-columns';
import { withoutLookups } from '../new-rows';
import { FAMILY, RESIDENT, toHistory } from '../tables';
import { deliveredFamilyValues, deliveredResidentValues } from './compare';
import type { Delivery } from './delivery';
import { countOf } from './delivery';

function assignments(alias: string, values: Record<string, string>): string {
  return Object.entries(values)
    .map(([column, value]) => `${alias}.${column} = ${value}`)
    .join(', ');
}

const derivedValues = (): Record<string, string> =>
  Object.fromEntries(DERIVED_COLUMNS.map((column) => [column, derivedValue(column)]));

/** Writes what was compared, within the revision: old rows into history, changed rows, new rows. */
export async function applyFamilies(delivery: Delivery, revision: number): Promise<void> {
  const { sql, version, referenceDate } = delivery;
  await delivery.onProgress('MERGE_FAMILIES', 0, 0);
  await sql.run(toHistory(FAMILY, 'changed_family'), [revision]);
  await sql.run(toHistory(FAMILY, 'carried_family'), [revision]);
  // MySQL assigns in order and reads what it has just assigned: no value below is read from a column set before it.
  await sql.run(
    `UPDATE changed_family c STRAIGHT_JOIN family f ON f.id = c.id STRAIGHT_JOIN stage_families s ON s.delivered_ref = c.family_ref
     LEFT JOIN derived d ON d.family_id = c.id
     SET ${assignments('f', { ...deliveredFamilyValues(delivery, true), ...derivedValues() })},
       f.delivery_version = ?, f.reference_date = ?, f.since = ?`,
    [version, referenceDate, revision],
  );
  await sql.run(
    `UPDATE carried_family c STRAIGHT_JOIN family f ON f.id = c.id STRAIGHT_JOIN touched t ON t.family_id = c.id
     LEFT JOIN derived d ON d.family_id = c.id
     SET ${assignments('f', derivedValues())}, f.absent = t.absent, f.delivery_version = t.delivery_version,
       f.reference_date = t.reference_date, f.since = ?`,
    [revision],
  );
  const added = { ...deliveredFamilyValues(delivery, false), ...derivedValues() };
  await withoutLookups(sql, () =>
    sql.run(
      `INSERT INTO family (id, since, delivery_version, reference_date, ${Object.keys(added).join(', ')})
       SELECT STRAIGHT_JOIN h.family_id, ?, ?, ?, ${Object.values(added).join(', ')}
       FROM home h JOIN stage_families s ON s.delivered_ref = h.family_ref LEFT JOIN derived d ON d.family_id = h.family_id
       WHERE h.is_new = 1`,
      [revision, version, referenceDate],
    ),
  );
}

export async function applyResidents(delivery: Delivery, revision: number): Promise<void> {
  const { sql, version, referenceDate } = delivery;
  await delivery.onProgress('MERGE_RESIDENTS', 0, 0);
  await sql.run(toHistory(RESIDENT, 'changed_person'), [revision]);
  await sql.run(toHistory(RESIDENT, 'carried_person'), [revision]);
  await sql.run(
    `UPDATE carried_person c STRAIGHT_JOIN resident r ON r.id = c.id
     SET r.absent = c.absent, r.kelurahan_code = c.kelurahan_code, r.since = ?`,
    [revision],
  );
  if (!delivery.withResidents) return;
  const values = deliveredResidentValues();
  await sql.run(
    `UPDATE changed_person c STRAIGHT_JOIN resident r ON r.id = c.id
     STRAIGHT_JOIN stage_residents s ON s.delivered_ref = c.delivered_ref STRAIGHT_JOIN person p ON p.delivered_ref = c.delivered_ref
     SET ${assignments('r', values)}, r.delivery_version = ?, r.reference_date = ?, r.since = ?`,
    [version, referenceDate, revision],
  );
  await withoutLookups(sql, () =>
    sql.run(
      `INSERT INTO resident (id, since, delivery_version, reference_date, ${Object.keys(values).join(', ')})
       SELECT STRAIGHT_JOIN p.resident_id, ?, ?, ?, ${Object.values(values).join(', ')}
       FROM person p JOIN stage_residents s ON s.delivered_ref = p.delivered_ref WHERE p.is_new = 1`,
      [revision, version, referenceDate],
    ),
  );
}

export interface DeliveryChanges {
  families: { new: number; changed: number; absent: number; returned: number };
  residents: { new: number; changed: number; absent: number };
  /** Families with a changed delivered fact, for the delivery's gates. */
  factsChanged: number;
  changes: { count: number; digest: Buffer };
}

/** Counts the compared changes and digests their sorted list, before anything is written. */
export async function listChanges(delivery: Delivery): Promise<DeliveryChanges> {
  const { sql } = delivery;
  await delivery.onProgress('LIST_CHANGES', 0, 0);
  const digest = new ChangeDigest();
  const changedOf = async (table: string, changed: string, carried: string): Promise<number> => {
    let count = 0;
    const ids = sql.stream(`SELECT id FROM ${changed} UNION ALL SELECT id FROM ${carried} ORDER BY id`);
    for await (const [id] of ids) {
      digest.add(table, 'CHANGED', id as number);
      count += 1;
    }
    return count;
  };
  const addedTo = async (table: string, matched: string, id: string): Promise<number> => {
    const [row] = await sql.rows<{ first: number | null; n: number }>(
      `SELECT MIN(${id}) AS first, COUNT(*) AS n FROM ${matched} WHERE is_new = 1`,
    );
    const { first, n: count } = row ?? { first: null, n: 0 };
    if (first !== null) digest.addRange(table, first, count);
    return count;
  };
  const familiesChanged = await changedOf('family', 'changed_family', 'carried_family');
  const familiesNew = await addedTo('family', 'home', 'family_id');
  const residentsChanged = await changedOf('resident', 'changed_person', 'carried_person');
  const residentsNew = delivery.withResidents ? await addedTo('resident', 'person', 'resident_id') : 0;
  const familiesAbsent = await countOf(
    sql,
    'SELECT COUNT(*) AS n FROM carried_family c JOIN touched t ON t.family_id = c.id JOIN family f ON f.id = c.id WHERE t.absent = 1 AND f.absent = 0',
  );
  const returned = await countOf(sql, 'SELECT COUNT(*) AS n FROM changed_family WHERE was_absent = 1');
  const residentsAbsent = await countOf(
    sql,
    'SELECT COUNT(*) AS n FROM carried_person c JOIN resident r ON r.id = c.id WHERE c.absent = 1 AND r.absent = 0',
  );
  return {
    families: { new: familiesNew, changed: familiesChanged - familiesAbsent, absent: familiesAbsent, returned },
    residents: { new: residentsNew, changed: residentsChanged - residentsAbsent, absent: residentsAbsent },
    factsChanged: await countOf(sql, 'SELECT COUNT(*) AS n FROM changed_family WHERE facts = 1'),
    changes: digest.finish(),
  };
}
