import { isCountedMember, isNik, type IdentityCategoryCode } from '@tepat/shared';
import { yearsBetween } from './calendar-day';
import { type SyntheticFamily } from './family';
import { type CivilState, type SyntheticPerson } from './person';

/** Whom a programme is for, in truth: by the true birth date at the reference date, and by the disability register. */
export type TargetGroup = 'ELDERLY' | 'CHILD' | 'DISABLED';

const ELDERLY_FROM = 60;
const CHILD_BELOW = 7;

export function groupsOf(person: SyntheticPerson, referenceDay: number): TargetGroup[] {
  const age = yearsBetween(person.birthDay, referenceDay);
  const groups: TargetGroup[] = [];
  if (age >= ELDERLY_FROM) groups.push('ELDERLY');
  if (age < CHILD_BELOW) groups.push('CHILD');
  if (person.disability !== '') groups.push('DISABLED');
  return groups;
}

const OF_STATUS: Readonly<Record<CivilState, IdentityCategoryCode | null>> = {
  ACTIVE: null,
  DECEASED: 'MENINGGAL',
  MOVED_OUT: 'PINDAH_LUAR_DKI',
  DEACTIVATED: 'NIK_DINONAKTIFKAN',
};

function nameCategory(person: SyntheticPerson): IdentityCategoryCode | null {
  if (person.foundAs?.stranger || person.faults.includes('NAME_DIFFERENT')) return 'NAMA_TIDAK_SESUAI';
  return person.faults.includes('NAME_SPELLING') ? 'NAMA_BERBEDA_EJAAN' : null;
}

/**
 * What laying the delivered row beside the generated civil registry must find; empty = padan without a remark. Who died or
 * moved out of the province has left card and kelurahan by that very fact; two have one NIK only while both are present.
 */
export function identityOf(person: SyntheticPerson, family: SyntheticFamily): IdentityCategoryCode[] {
  const { delivered, foundAs } = person;
  if (delivered.nik === '') return ['DATA_TIDAK_LENGKAP'];
  if (!isNik(delivered.nik)) return ['NIK_FORMAT_SALAH'];
  const shared: IdentityCategoryCode[] = person.nikShared && isCountedMember(person.presence) ? ['NIK_GANDA'] : [];
  const own = foundAs?.person ?? person;
  if (!own.civil.known) return ['NIK_TIDAK_DITEMUKAN', ...shared];
  const kelurahan =
    own.civil.elsewhere || foundAs?.kelurahan || family.civilKelurahan || family.home.settlement.kelurahan.code;
  const hasLeft = own.civil.status === 'DECEASED' || own.civil.status === 'MOVED_OUT';
  const found: (IdentityCategoryCode | null)[] = [
    nameCategory(person),
    delivered.birthDay === own.birthDay ? null : 'TGL_LAHIR_TIDAK_SESUAI',
    delivered.sex === own.sex ? null : 'JENIS_KELAMIN_TIDAK_SESUAI',
    hasLeft || family.deliveredCard === (foundAs?.card ?? family.card) ? null : 'KK_TIDAK_SESUAI',
    hasLeft || kelurahan === family.home.settlement.kelurahan.code ? null : 'ALAMAT_TIDAK_SESUAI',
    ...shared,
    OF_STATUS[own.civil.status],
  ];
  return found.filter((category) => category !== null);
}
