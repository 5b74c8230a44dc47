import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  checkHeader,
  compileRowValidator,
  deriveFromMembers,
  FAMILY_INDICATORS,
  INTAKE_KINDS,
  INTAKE_TEMPLATES,
  isNik,
  isSyntheticNik,
  parseDeliveryManifest,
  plainDate,
  type DeliveryManifest,
} from '@tepat/shared';
import { KELURAHAN_CODES } from '../modules/regions';
import { generateProvince, type Summary } from '.';
import { explainedShare } from '../../test/support/least-squares';
import {
  groupBy,
  identityErrors,
  rowsOf,
  sha256Of,
  temporaryFolder,
  type Row,
} from '../../test/support/generated-province';

const FAMILIES = 6_000;
const REFERENCE = '2026-09-30';
const folder = temporaryFolder();
let summary: Summary;
let manifest: DeliveryManifest;
let families: readonly Row[];
let residents: readonly Row[];
let civil: readonly Row[];
let truthOfResident: Map<string, Row>;

const words = (text: string | undefined): string[] => (text ? text.split('|') : []);
const share = (rows: readonly Row[], matches: (row: Row) => boolean): number =>
  rows.filter(matches).length / rows.length;
const ageOf = ({ birth_date: born = '' }: Row): number =>
  Number(REFERENCE.slice(0, 4)) - Number(born.slice(0, 4)) - (REFERENCE.slice(5) < born.slice(5) ? 1 : 0);

/** Milliseconds; a crowded machine makes some thousand families a second under the test runner. */
const GENERATION = 60_000;

beforeAll(async () => {
  summary = await generateProvince({ families: FAMILIES, seed: 20260930, out: folder, delivery: 1 });
  const parsed = parseDeliveryManifest(JSON.parse(readFileSync(join(folder, 'delivery.json'), 'utf8')));
  if (!parsed.ok) throw new Error(`delivery.json: ${parsed.error.field}`);
  manifest = parsed.value;
  families = rowsOf(folder, 'families');
  residents = rowsOf(folder, 'residents');
  civil = rowsOf(folder, 'civil-registry');
  truthOfResident = new Map(rowsOf(folder, 'truth/truth-residents').map((row) => [row.resident_ref ?? '', row]));
}, GENERATION);

afterAll(() => rmSync(folder, { recursive: true }));

describe('a generated delivery', () => {
  it('names its files, their rows and their digests', () => {
    expect(manifest).toMatchObject({ version: '2026-Q3', mode: 'FULL', referenceDate: REFERENCE, synthetic: true });
    expect(manifest.parts.map(({ kind }) => kind)).toEqual([...INTAKE_KINDS]);
    for (const { kind, file, rows, sha256 } of manifest.parts) {
      expect(sha256Of(join(folder, file))).toBe(sha256);
      expect(rowsOf(folder, kind)).toHaveLength(rows);
    }
    expect([summary.families, summary.residents, summary.civilRecords]).toEqual([
      FAMILIES,
      residents.length,
      civil.length,
    ]);
  });

  it(
    'is the same, byte for byte, when made again',
    async () => {
      const again = temporaryFolder();
      await generateProvince({ families: FAMILIES, seed: 20260930, out: again, delivery: 1 });
      const digests = (of: string) =>
        [...readdirSync(of), ...readdirSync(join(of, 'truth')).map((name) => join('truth', name))]
          .filter((name) => name.includes('.'))
          .map((name) => [name, sha256Of(join(of, name))]);
      expect(digests(again)).toEqual(digests(folder));
      rmSync(again, { recursive: true });
    },
    GENERATION,
  );

  it('of another seed is another province', async () => {
    const other = temporaryFolder();
    await generateProvince({ families: 50, seed: 1, out: other, delivery: 1 });
    const niks = new Set(residents.map(({ nik }) => nik));
    expect(rowsOf(other, 'residents').filter(({ nik }) => nik !== '' && niks.has(nik))).toEqual([]);
    rmSync(other, { recursive: true });
  });

  it('compressed holds the same rows', async () => {
    const zipped = temporaryFolder();
    await generateProvince({ families: 50, seed: 1, out: zipped, delivery: 1, gzip: true });
    expect(readdirSync(zipped)).toContain('families.csv.gz');
    rmSync(zipped, { recursive: true });
  });

  it('passes the templates of intake in demo mode, with warnings for the planted numbers alone', () => {
    const found: Record<string, number> = {};
    for (const kind of INTAKE_KINDS) {
      const [header = [], ...rows]: string[][] = parse(readFileSync(join(folder, `${kind}.csv`)));
      expect(checkHeader(INTAKE_TEMPLATES[kind], header)).toEqual([]);
      const validate = compileRowValidator(INTAKE_TEMPLATES[kind], header, {
        refuseRealNumbers: true,
        regionCodes: KELURAHAN_CODES,
      });
      for (const row of rows)
        for (const { severity, code } of validate(row))
          found[`${severity} ${code}`] = (found[`${severity} ${code}`] ?? 0) + 1;
    }
    expect(found).toEqual({
      'WARNING BAD_FAMILY_CARD': summary.familyFaults.FAMILY_CARD_MALFORMED,
      'WARNING BAD_NIK': summary.residentFaults.NIK_MALFORMED,
    });
  });

  it('contains no number that a real person could have', () => {
    const numbers = INTAKE_KINDS.flatMap((kind) => rowsOf(folder, kind).flatMap(({ nik, no_kk: card }) => [nik, card]));
    const real = numbers.filter((number) => number && isNik(number) && !isSyntheticNik(number));
    expect(real).toEqual([]);
    expect(numbers.length).toBeGreaterThan(6 * FAMILIES);
  });

  it('gives every person in the civil registry a NIK of their own', () => {
    expect(new Set(civil.map(({ nik }) => nik)).size).toBe(civil.length);
  });

  it('puts families into all kelurahan of the mainland, cities by their population', () => {
    const cities = groupBy(
      families.map(({ kelurahan = '' }) => ({ city: kelurahan.slice(0, 5) })),
      'city',
    );
    expect((cities.get('31.75')?.length ?? 0) / FAMILIES).toBeCloseTo(0.2927, 3);
    expect((cities.get('31.01')?.length ?? 0) / FAMILIES).toBeCloseTo(0.0027, 3);
    expect(groupBy(families, 'kelurahan').size).toBe(267);
  });
});

describe('the people', () => {
  it('have the age structure of Jakarta in 2026: some 11 % aged 60 or over, some 10 % under 7', () => {
    expect(share(residents, (row) => ageOf(row) >= 60)).toBeGreaterThan(0.105);
    expect(share(residents, (row) => ageOf(row) >= 60)).toBeLessThan(0.125);
    expect(share(residents, (row) => ageOf(row) <= 6)).toBeGreaterThan(0.09);
    expect(share(residents, (row) => ageOf(row) <= 6)).toBeLessThan(0.108);
    expect(share(residents, ({ sex }) => sex === '1')).toBeGreaterThan(0.48);
    expect(share(residents, ({ sex }) => sex === '1')).toBeLessThan(0.52);
  });

  it('live in families of three on average, each with exactly one head', () => {
    expect(residents.length / FAMILIES).toBeGreaterThan(2.85);
    expect(residents.length / FAMILIES).toBeLessThan(3.05);
    const members = groupBy(residents, 'family_ref');
    expect(members.size).toBe(FAMILIES);
    const heads = [...members.values()].map((rows) => rows.filter(({ relationship }) => relationship === '1').length);
    expect(new Set(heads)).toEqual(new Set([1]));
  });

  it('have parents at least 16 years older than their children', () => {
    const isClean = ({ resident_ref: ref = '' }: Row) =>
      !words(truthOfResident.get(ref)?.planted).includes('BIRTH_DATE_WRONG');
    for (const rows of groupBy(residents, 'family_ref').values()) {
      if (!rows.every(isClean)) continue;
      const parents = rows.filter(({ relationship }) => relationship === '1' || relationship === '2').map(ageOf);
      const children = rows.filter(({ relationship }) => relationship === '3').map(ageOf);
      if (children.length > 0) expect(Math.max(...parents) - Math.max(...children)).toBeGreaterThanOrEqual(16);
    }
  });
});

describe('the dwellings', () => {
  const shareOf = (column: string, codes: readonly string[]) =>
    share(families, (row) => codes.includes(row[column] ?? ''));

  it.each([
    ['tenure', ['1'], 0.48],
    ['tenure', ['2'], 0.35],
    ['roof_material', ['4'], 0.57],
    ['roof_material', ['2'], 0.36],
    ['wall_material', ['1'], 0.955],
    ['floor_material', ['2'], 0.85],
    ['cooking_fuel', ['2', '3', '4'], 0.89],
    ['car', ['1', '2', '3', '4'], 0.18],
  ])('have %s %j in about the published or assumed share %d', (column, codes, expected) => {
    expect(Math.abs(shareOf(column, codes) - expected)).toBeLessThan(0.03);
  });

  it('have less than 50 m² in 53 % of families', () => {
    expect(Math.abs(share(families, ({ floor_area: area }) => Number(area) < 50) - 0.53)).toBeLessThan(0.03);
  });

  it('tell 40 to 60 % of what a family consumes: a proxy means test on the truth is as good as real ones', () => {
    const consumption = new Map(
      rowsOf(folder, 'truth/truth-families').map((row) => [row.family_ref, Number(row.ln_expenditure)]),
    );
    const members = groupBy(residents, 'family_ref');
    const rows: number[][] = [];
    const y: number[] = [];
    for (const family of families) {
      const own = FAMILY_INDICATORS.map(({ column }) => family[column] ?? '');
      if (own.includes('')) continue;
      const facts = (members.get(family.family_ref ?? '') ?? []).map((row, id) => {
        const number = (column: string) => (row[column] ? Number(row[column]) : null);
        return {
          id,
          birthDate: plainDate(row.birth_date ?? ''),
          sex: number('sex'),
          relationship: number('relationship'),
          education: number('education'),
          working: number('working'),
          presence: number('presence'),
        };
      });
      const derived = Object.values(deriveFromMembers(facts, plainDate(REFERENCE)));
      if (derived.includes(null)) continue;
      rows.push([
        ...FAMILY_INDICATORS.flatMap(({ kind, codes, key }, i) => {
          const value = Number(own[i]);
          if (kind === 'CATEGORY' && codes) return codes.slice(1).map(({ code }) => (code === value ? 1 : 0));
          return [key === 'floorArea' ? Math.log(value) : value];
        }),
        ...derived.map(Number),
      ]);
      y.push(consumption.get(family.family_ref) ?? NaN);
    }
    expect(rows.length).toBeGreaterThan(0.95 * FAMILIES);
    const explained = explainedShare(rows, y);
    expect(explained).toBeGreaterThan(0.4);
    expect(explained).toBeLessThan(0.6);
  });
});

describe('the national desil', () => {
  it('stands high: about a fifth of the people are in desil 1-4, and it is missing for 3 % of families', () => {
    const desil = new Map(families.map((row) => [row.family_ref, row.desil_nasional]));
    const known = residents.filter(({ family_ref: ref }) => desil.get(ref ?? '') !== '');
    const low = share(known, ({ family_ref: ref }) => Number(desil.get(ref ?? '')) <= 4);
    expect(low).toBeGreaterThan(0.17);
    expect(low).toBeLessThan(0.23);
    expect(Math.abs(share(families, ({ desil_nasional: value }) => value === '') - 0.03)).toBeLessThan(0.008);
  });

  it('follows the true welfare, with errors', () => {
    const truth = new Map(
      rowsOf(folder, 'truth/truth-families').map((row) => [row.family_ref, Number(row.welfare_level)]),
    );
    const meanOf = (from: number, to: number) => {
      const rows = families.filter(
        ({ desil_nasional: value }) => value && Number(value) >= from && Number(value) <= to,
      );
      return rows.reduce((sum, { family_ref: ref }) => sum + (truth.get(ref) ?? 0), 0) / rows.length;
    };
    expect(meanOf(1, 2)).toBeLessThan(-1);
    expect(meanOf(9, 10)).toBeGreaterThan(0.5);
    const poorRankedHigh = families.filter(
      (row) => Number(row.desil_nasional) >= 7 && (truth.get(row.family_ref) ?? 0) < -1,
    );
    expect(poorRankedHigh.length).toBeGreaterThan(0);
  });
});

describe('planted trouble', () => {
  const rates: readonly (readonly [string, number, number])[] = [
    ['NAME_SPELLING', 0.035, 0.045],
    ['NAME_DIFFERENT', 0.008, 0.012],
    ['BIRTH_DATE_WRONG', 0.008, 0.012],
    ['SEX_WRONG', 0.001, 0.0032],
    ['MOVED_OUT', 0.0037, 0.0063],
    ['DEACTIVATED', 0.0011, 0.0031],
    ['NIK_MALFORMED', 0.0004, 0.0018],
    ['NOT_IN_CIVIL_REGISTRY', 0.0036, 0.0064],
  ];

  it.each(rates)('%s occurs in %d to %d of residents', (fault, low, high) => {
    const rate = (summary.residentFaults[fault] ?? 0) / summary.residents;
    expect(rate).toBeGreaterThan(low);
    expect(rate).toBeLessThan(high);
  });

  it('puts deaths where people are old: some 0.4 % of all, 1.5 to 3 % of the elderly', () => {
    const dead = (row: Row) =>
      words(truthOfResident.get(row.resident_ref ?? '')?.planted).some((fault) => fault.startsWith('DECEASED'));
    const elderly = residents.filter((row) => ageOf(row) >= 60);
    expect(Math.abs(share(residents, dead) - 0.004)).toBeLessThan(0.0015);
    expect(share(elderly, dead)).toBeGreaterThan(0.012);
    expect(share(elderly, dead)).toBeLessThan(0.03);
  });

  it('of families: 2 % stale cards, 1.5 % missing indicators, 2 % another kelurahan', () => {
    const rate = (fault: string) => (summary.familyFaults[fault] ?? 0) / FAMILIES;
    expect(Math.abs(rate('FAMILY_CARD_STALE') - 0.02)).toBeLessThan(0.006);
    expect(Math.abs(rate('INDICATORS_MISSING') - 0.015)).toBeLessThan(0.005);
    expect(Math.abs(rate('KELURAHAN_DIFFERS') - 0.02)).toBeLessThan(0.006);
    expect(share(families, (row) => FAMILY_INDICATORS.some(({ column }) => row[column] === ''))).toBeCloseTo(
      rate('INDICATORS_MISSING'),
      8,
    );
  });

  it('leaves some people to the civil registry alone', () => {
    const delivered = new Set(residents.map(({ nik }) => nik));
    const cards = new Set(families.map(({ no_kk: card }) => card));
    const unlisted = civil.filter(({ nik, no_kk: card }) => !delivered.has(nik ?? '') && !cards.has(card ?? ''));
    expect(summary.unlisted / summary.residents).toBeGreaterThan(0.0012);
    expect(summary.unlisted / summary.residents).toBeLessThan(0.0055);
    expect(unlisted.length).toBeGreaterThanOrEqual(summary.unlisted);
  });

  it('is what comparing the delivery with the civil registry finds, person by person', () => {
    expect(identityErrors(folder)).toEqual([]);
    expect(summary.identity.NIK_GANDA).toBeGreaterThan(0);
  });
});

describe('the extracts', () => {
  it('leave realistic shares of the target groups after the rules', () => {
    const set = (kind: string) => new Set(rowsOf(folder, kind).map(({ nik }) => nik));
    const [institutions, programs, registered] = [set('institutions'), set('central-programs'), set('disability')];
    const assets = new Map(rowsOf(folder, 'assets').map((row) => [row.nik, row]));
    const desil = new Map(families.map((row) => [row.family_ref, Number(row.desil_nasional || 10)]));
    const counts = { elderly: 0, child: 0, disabled: 0 };
    for (const [ref, members] of groupBy(residents, 'family_ref')) {
      const rich = members.some(
        ({ nik }) => Number(assets.get(nik)?.cars ?? 0) > 0 || Number(assets.get(nik)?.njop ?? 0) > 1e9,
      );
      if ((desil.get(ref) ?? 10) > 4 || rich || members.some(({ nik }) => programs.has(nik))) continue;
      for (const person of members) {
        const identity = words(truthOfResident.get(person.resident_ref ?? '')?.identity);
        if (
          institutions.has(person.nik) ||
          identity.some((category) => !['NAMA_BERBEDA_EJAAN', 'ALAMAT_TIDAK_SESUAI'].includes(category))
        )
          continue;
        if (registered.has(person.nik)) counts.disabled++;
        else if (ageOf(person) >= 60) counts.elderly++;
        else if (ageOf(person) <= 6) counts.child++;
      }
    }
    // In 2025 the lists held 1.5 %, 0.2 % and 0.2 % of the people; quotas bind most for children.
    expect(counts.elderly / residents.length).toBeGreaterThan(0.008);
    expect(counts.elderly / residents.length).toBeLessThan(0.02);
    expect(counts.child / residents.length).toBeGreaterThan(0.002);
    expect(counts.child / residents.length).toBeLessThan(0.01);
    expect(counts.disabled / residents.length).toBeGreaterThan(0.0006);
    expect(counts.disabled / residents.length).toBeLessThan(0.003);
  });

  it('hold a disability register of 0.2 to 0.8 % of the people, all four kinds, some with several', () => {
    const register = rowsOf(folder, 'disability');
    expect(register.length / residents.length).toBeGreaterThan(0.002);
    expect(register.length / residents.length).toBeLessThan(0.008);
    expect(new Set(register.flatMap(({ kinds }) => words(kinds)))).toEqual(
      new Set(['PHYSICAL', 'INTELLECTUAL', 'MENTAL', 'SENSORY']),
    );
    expect(register.some(({ kinds }) => words(kinds).length > 1)).toBe(true);
  });

  it('agree with the car that a family shows, mostly', () => {
    const owners = new Set(
      rowsOf(folder, 'assets')
        .filter(({ cars }) => Number(cars) > 0)
        .map(({ nik }) => nik),
    );
    const members = groupBy(residents, 'family_ref');
    const registered = (row: Row) => (members.get(row.family_ref ?? '') ?? []).some(({ nik }) => owners.has(nik ?? ''));
    expect(
      share(
        families.filter(({ car }) => Number(car) > 0),
        registered,
      ),
    ).toBeGreaterThan(0.9);
    const hidden = share(
      families.filter(({ car }) => car === '0'),
      registered,
    );
    expect(hidden).toBeGreaterThan(0.002);
    expect(hidden).toBeLessThan(0.02);
  });

  it('give central programmes mostly to desil 1-4', () => {
    const low = new Set(
      families.filter(({ desil_nasional: value }) => value && Number(value) <= 4).map(({ family_ref: ref }) => ref),
    );
    const familyOf = new Map(residents.map(({ nik, family_ref: ref }) => [nik, ref]));
    const recipients = rowsOf(folder, 'central-programs').filter(({ nik }) => familyOf.has(nik));
    expect(recipients.length).toBeGreaterThan(0.05 * FAMILIES);
    expect(share(recipients, ({ nik }) => low.has(familyOf.get(nik)))).toBeGreaterThan(0.7);
  });
});

describe('what can not be made', () => {
  it.each([
    ['no family', { families: 0, seed: 1, delivery: 1 }],
    ['more families than can be numbered', { families: 3_850_001, seed: 1, delivery: 1 }],
    ['a broken seed', { families: 1, seed: 0.5, delivery: 1 }],
    ['changes before there is anything to change', { families: 1, seed: 1, delivery: 1, mode: 'DELTA' }],
  ] as const)('is refused: %s', async (_, options) => {
    await expect(generateProvince({ ...options, out: folder })).rejects.toThrow(RangeError);
  });
});
