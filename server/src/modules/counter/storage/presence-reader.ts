import type { Sql } from '../../../platform/database/database';
import type { CivilPerson, RecordedPerson } from '../domain/presence';

/** A NIK that stands in a form a thousand times (all zeros) is nobody's: no more are looked at. */
const MOST = 100;
/** No row of the vault. */
const NOBODY = 0;

export interface RecordsOfNik {
  readonly ofNik: readonly RecordedPerson[];
  readonly civil: CivilPerson | null;
}

/**
 * Everything recorded under a NIK. A NIK that nobody has is looked up by the same two statements, so that the answer takes
 * no other way.
 *
 * @param nikId its id in the vault; null when it is in none
 */
export async function recordsOfNik(sql: Sql, nikId: number | null): Promise<RecordsOfNik> {
  const ofNik = await sql.rows<Omit<RecordedPerson, 'absent'> & { absent: number }>(
    `SELECT id AS residentId, family_id AS familyId, name, birth_date AS birthDate, kelurahan_code AS kelurahanCode, absent
     FROM resident FORCE INDEX (resident_by_nik) WHERE nik_id = ? ORDER BY id LIMIT ?`,
    [nikId ?? NOBODY, MOST],
  );
  const [civil] = await sql.rows<{ name: string; birthDate: string | null; status: string }>(
    'SELECT name, birth_date AS birthDate, status FROM civil_record WHERE nik_id = ?',
    [nikId ?? NOBODY],
  );
  return {
    ofNik: ofNik.map((person) => ({ ...person, absent: person.absent === 1 })),
    civil: civil ? { name: civil.name, birthDate: civil.birthDate, active: civil.status === 'ACTIVE' } : null,
  };
}
