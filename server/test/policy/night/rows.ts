import type { CivilStatus, IntakeKind } from '@tepat/shared';
import { KELURAHAN } from '../../../src/modules/regions';
import type { Cells } from '../../support/deliveries';
import { LEFT_OUT, type Scenario, type ScenarioFamily, type ScenarioMember } from '../scenario';

/** A person of a scenario, with the numbers under which the province knows them. */
export interface Told {
  readonly scenario: Scenario;
  readonly family: ScenarioFamily;
  readonly member: ScenarioMember;
  /** What the sender calls the person and the family; unique in the province. */
  readonly ref: string;
  readonly familyRef: string;
  /** No. KK of the family. */
  readonly card: string;
  readonly kelurahan: string;
  /** Null for who has none. */
  readonly nik: string | null;
}

export type Files = Readonly<Record<IntakeKind, readonly Cells[]>>;

/** Kecamatan codes from 90 on belong to nobody: no number made here can be a person's. */
const NOBODYS_REGION = '317190';
const PRESENCES = { meninggal: 2, pindah: 3, 'tidak ditemukan': 6 } as const;
const STATUSES: Readonly<Record<string, CivilStatus>> = {
  MENINGGAL: 'DECEASED',
  PINDAH_LUAR_DKI: 'MOVED_OUT',
  NIK_DINONAKTIFKAN: 'DEACTIVATED',
};
/** Codes of the delivery. */
const WATER = { 'kemasan bermerek': 1, leding: 3 } as const;
/** Of scores 1 to 1000, this many others stand in each tenth, so that a desil is a hundred points wide. */
const OTHERS_IN_A_DESIL = 100;

const sexOf = ({ kelamin }: ScenarioMember): 1 | 2 => (kelamin === 'perempuan' ? 2 : 1);

/** Everybody whom the scenarios name. Each scenario is told in a kelurahan of its own, unless it names another. */
export function peopleOf(scenarios: readonly Scenario[]): Told[] {
  let serial = 0;
  let families = 0;
  return scenarios.flatMap((scenario, at) =>
    scenario.keluarga.flatMap((family, familyAt) => {
      const card = cardOf((families += 1));
      let shared: string | null = null;
      return family.anggota.map((member, memberAt): Told => {
        serial += 1;
        const own = member.nik === undefined ? nikOf(member, serial) : null;
        // Whose NIK is a double carries the number of the first such member of the family.
        if (member.identitas?.includes('NIK_GANDA')) shared ??= own;
        return {
          scenario,
          family,
          member,
          ref: `I${at}-${familyAt}-${memberAt}`,
          familyRef: `K${at}-${familyAt}`,
          card,
          kelurahan: family.kelurahan ?? homeOf(at),
          nik: member.identitas?.includes('NIK_GANDA') ? shared : own,
        };
      });
    }),
  );
}

/** The first kelurahan is left to the others of the province. */
export const homeOf = (at: number): string => KELURAHAN[1 + (at % (KELURAHAN.length - 1))]?.code ?? '';

function nikOf(member: ScenarioMember, serial: number): string {
  const [year = '', month = '', day = ''] = (member.lahir === 'tidak ada' ? '1970-01-01' : member.lahir).split('-');
  const ofDay = String(Number(day) + (sexOf(member) === 2 ? 40 : 0)).padStart(2, '0');
  return `${NOBODYS_REGION}${ofDay}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`;
}

/**
 * This month's delivery and extracts: what the scenarios tell. Of a family whose data a verified correction changed, the
 * delivery still says the value before it (`staleScore`).
 */
export function filesOf(people: readonly Told[]): Files {
  const delivered = people.filter(({ member }) => member.keberadaan !== LEFT_OUT);
  return {
    families: [...familyRows(delivered), ...others().families],
    residents: [...delivered.map(residentRow), ...others().residents],
    ...extractsOf(people),
  };
}

/**
 * Last month's: only those who are recipients already, or stood in the DTSEN and no longer do; nothing speaks against
 * them yet.
 */
export function filesBefore(people: readonly Told[]): Files {
  const known = people
    .filter(({ member }) => member.penerima_lama ?? member.keberadaan === LEFT_OUT)
    .map((told): Told => {
      const { nama, lahir, nik, kelamin, disabilitas } = told.member;
      return { ...told, member: { nama, lahir, nik, kelamin, disabilitas } };
    });
  return {
    families: [...familyRows(known), ...others().families],
    residents: [...known.map(residentRow), ...others().residents],
    ...extractsOf(known),
  };
}

export const needsAMonthBefore = (people: readonly Told[]): boolean =>
  people.some(({ member }) => member.penerima_lama ?? member.keberadaan === LEFT_OUT);

/** The score of the model of these stories is the floor area; a family without one is unscored. */
export function scoreOf({ skor, desil_sementara: desil }: ScenarioFamily): number | null {
  return skor ?? (desil === undefined ? null : desil * OTHERS_IN_A_DESIL - OTHERS_IN_A_DESIL / 2);
}

/** As delivered, before the correction: half a province better off. */
export const staleScore = (score: number): number => score + 500;

function familyRows(people: readonly Told[]): Cells[] {
  const families = new Map(people.map((told) => [told.familyRef, told]));
  return [...families.values()].map(({ family, familyRef, card, kelurahan }) => {
    const score = scoreOf(family);
    return {
      family_ref: familyRef,
      no_kk: card,
      kelurahan,
      desil_nasional: family.desil_nasional ?? null,
      drinking_water: family.air_minum ? WATER[family.air_minum] : null,
      floor_area: score !== null && family.dikoreksi ? staleScore(score) : score,
    };
  });
}

const cardOf = (serial: number): string => `${NOBODYS_REGION}010120${String(serial).padStart(4, '0')}`;

function residentRow({ ref, familyRef, nik, member }: Told): Cells {
  const { nama, lahir, keberadaan, identitas = [] } = member;
  return {
    resident_ref: ref,
    family_ref: familyRef,
    nik: identitas.includes('NIK_FORMAT_SALAH') && nik ? `${nik.slice(0, -1)}X` : nik,
    name: identitas.includes('NAMA_BERBEDA_EJAAN') ? `Muhammad ${nama}` : nama,
    birth_date: lahir === 'tidak ada' ? null : lahir,
    sex: sexOf(member),
    relationship: ref.endsWith('-0') ? 1 : 8,
    presence: keberadaan && keberadaan !== LEFT_OUT ? PRESENCES[keberadaan] : 1,
  };
}

/** Who cannot be found by number is in no extract; a scenario that says otherwise of such a person tells nothing. */
function extractsOf(people: readonly Told[]): Omit<Files, 'families' | 'residents'> {
  const numbered = [...new Map(people.flatMap((told) => (told.nik ? [[told.nik, told] as const] : [])))].map(
    ([nik, told]) => ({ ...told.member, nik, told }),
  );
  return {
    'civil-registry': numbered.flatMap(({ nik, told }) => civilRow(nik, told)),
    assets: numbered.flatMap(({ nik, mobil, njop }) =>
      mobil || njop ? [{ nik, cars: mobil ?? 0, njop: njop ?? 0 }] : [],
    ),
    institutions: numbered.flatMap(({ nik, panti }) => (panti ? [{ nik, institution: 'Panti Sosial Contoh' }] : [])),
    'central-programs': numbered.flatMap(({ nik, bansos_pusat: program }) => (program ? [{ nik, program }] : [])),
    disability: numbered.flatMap(({ nik, disabilitas, disabilitas_sampai: until }) =>
      disabilitas
        ? [{ nik, kinds: disabilitas.join('|'), registered_on: '2024-01-01', expires_on: until ?? null }]
        : [],
    ),
    sanctions: numbered.flatMap(({ nik, sanksi }) =>
      sanksi ? [{ nik, decree: 'SK-1/2026', decided_on: sanksi.sejak, ends_on: sanksi.sampai ?? null }] : [],
    ),
  };
}

function civilRow(nik: string, { member, card, kelurahan }: Told): Cells[] {
  const { nama, lahir, identitas = [] } = member;
  if (identitas.includes('NIK_TIDAK_DITEMUKAN') || identitas.includes('NIK_FORMAT_SALAH')) return [];
  const recorded = lahir === 'tidak ada' ? '1970-01-01' : lahir;
  const status = identitas.map((code) => STATUSES[code]).find((found) => found !== undefined) ?? 'ACTIVE';
  return [
    {
      nik,
      no_kk: identitas.includes('KK_TIDAK_SESUAI') ? cardOf(9999) : card,
      name: nameOnRecord(nama, identitas),
      birth_date: identitas.includes('TGL_LAHIR_TIDAK_SESUAI') ? '1971-02-03' : recorded,
      sex: identitas.includes('JENIS_KELAMIN_TIDAK_SESUAI') ? 3 - sexOf(member) : sexOf(member),
      kelurahan: identitas.includes('ALAMAT_TIDAK_SESUAI') ? (KELURAHAN.at(-1)?.code ?? '') : kelurahan,
      status,
    },
  ];
}

function nameOnRecord(name: string, identity: readonly string[]): string {
  if (identity.includes('NAMA_TIDAK_SESUAI')) return 'Orang Yang Lain';
  return identity.includes('NAMA_BERBEDA_EJAAN') ? `Moh. ${name}` : name;
}

/** A thousand others, one to each score: middle-aged, in no programme's category, and there to be ranked among. */
function others(): Pick<Files, 'families' | 'residents'> {
  const scores = Array.from({ length: 10 * OTHERS_IN_A_DESIL }, (_, at) => at + 1);
  return {
    families: scores.map((score) => ({
      family_ref: `L${score}`,
      kelurahan: KELURAHAN[0]?.code ?? '',
      desil_nasional: Math.ceil(score / OTHERS_IN_A_DESIL),
      floor_area: score,
    })),
    residents: scores.map((score) => ({
      resident_ref: `L${score}-1`,
      family_ref: `L${score}`,
      name: `Warga ${score}`,
      birth_date: '1985-06-15',
      sex: 1,
      relationship: 1,
      presence: 1,
    })),
  };
}
