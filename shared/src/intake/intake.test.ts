import fc from 'fast-check';
import {
  checkHeader,
  compileRowValidator,
  headerNames,
  INTAKE_KINDS,
  INTAKE_PROBLEMS,
  INTAKE_TEMPLATES,
  parseDeliveryManifest,
  templateCsv,
  verdictOf,
  type CheckOptions,
  type IntakeKind,
} from '.';
import { FAMILY_INDICATORS, INDIVIDUAL_INDICATORS } from '../welfare';

const namesOf = (kind: IntakeKind) => INTAKE_TEMPLATES[kind].columns.map(({ name }) => name);
const exampleOf = (kind: IntakeKind) => INTAKE_TEMPLATES[kind].columns.map(({ example }) => example);

/** The problems of the example row after some of its cells were changed, as `column:code`. */
function faults(kind: IntakeKind, changes: Readonly<Record<string, string>>, options: CheckOptions = {}): string[] {
  const validate = compileRowValidator(INTAKE_TEMPLATES[kind], namesOf(kind), options);
  const cells = exampleOf(kind).map((example, i) => changes[namesOf(kind)[i] ?? ''] ?? example);
  return validate(cells).map(({ column, code, severity }) => `${severity} ${column} ${code}`);
}

describe('the templates', () => {
  it('hold every indicator of the catalogue under its own column', () => {
    expect(namesOf('families').slice(7)).toEqual(FAMILY_INDICATORS.map(({ column }) => column));
    expect(namesOf('residents').slice(5)).toEqual(INDIVIDUAL_INDICATORS.map(({ column }) => column));
    expect(namesOf('families')).toHaveLength(33);
    expect(namesOf('residents')).toHaveLength(18);
  });

  it.each(INTAKE_KINDS)('of %s gives a form whose example row is itself accepted, in demo mode too', (kind) => {
    const [header = '', row = '', end] = templateCsv(kind).split('\n');
    expect(end).toBe('');
    expect(checkHeader(INTAKE_TEMPLATES[kind], header.split(','))).toEqual([]);
    const validate = compileRowValidator(INTAKE_TEMPLATES[kind], header.split(','), {
      refuseRealNumbers: true,
      regionCodes: new Set(['31.71.01.1001']),
    });
    expect(validate(row.split(','))).toEqual([]);
  });

  it('have a label in both languages for every column and every problem', () => {
    const labels = [
      ...INTAKE_KINDS.flatMap((kind) => INTAKE_TEMPLATES[kind].columns.map(({ label }) => label)),
      ...Object.values(INTAKE_PROBLEMS),
    ];
    expect(labels.filter(({ id, en }) => id === '' || en === '')).toEqual([]);
  });
});

describe('a header', () => {
  const template = INTAKE_TEMPLATES.assets;

  it('may have its columns in any order and a byte order mark', () => {
    expect(checkHeader(template, headerNames(['\uFEFFnjop', 'nik', 'cars']))).toEqual([]);
  });

  it('is refused for each missing, unknown and repeated column by name', () => {
    const found = checkHeader(template, ['nik', 'nik', 'NJOP', 'cars']).map(({ column, code }) => `${code} ${column}`);
    expect(found).toEqual(['COLUMN_MISSING njop', 'COLUMN_UNKNOWN NJOP', 'COLUMN_DUPLICATE nik']);
  });

  it('that was not accepted can not be used to judge rows', () => {
    expect(() => compileRowValidator(template, ['nik', 'cars'])).toThrow(RangeError);
  });
});

describe('a row', () => {
  it('is read by the columns of its own file, whatever their order', () => {
    const validate = compileRowValidator(INTAKE_TEMPLATES.assets, ['njop', 'cars', 'nik']);
    expect(validate(['100', '0', '3171905708850001'])).toEqual([]);
    expect(validate(['100', 'x', '3171905708850001'])).toEqual([
      { column: 'cars', value: 'x', code: 'NOT_A_NUMBER', severity: 'ERROR' },
    ]);
  });

  it('with too few or too many cells is refused whole, because its cells stand under the wrong names', () => {
    const validate = compileRowValidator(INTAKE_TEMPLATES.assets, ['njop', 'cars', 'nik']);
    expect(validate(['1', '2']).map(({ code }) => code)).toEqual(['ROW_LENGTH']);
    expect(validate(['1', '2', '3171905708850001', '']).map(({ code }) => code)).toEqual(['ROW_LENGTH']);
  });

  it('reports all of its bad cells at once', () => {
    expect(faults('families', { family_ref: '', tenure: '9', floor_area: '0', desil_nasional: '11' })).toEqual([
      'ERROR family_ref VALUE_REQUIRED',
      'ERROR desil_nasional OUT_OF_RANGE',
      'ERROR tenure NOT_IN_LIST',
      'ERROR floor_area OUT_OF_RANGE',
    ]);
  });

  it('may leave every indicator unrecorded', () => {
    expect(faults('families', Object.fromEntries(FAMILY_INDICATORS.map(({ column }) => [column, ''])))).toEqual([]);
    expect(faults('residents', Object.fromEntries(INDIVIDUAL_INDICATORS.map(({ column }) => [column, ''])))).toEqual(
      [],
    );
  });

  it('takes whole numbers only: no blanks, points, exponents, hexadecimals or plus signs', () => {
    for (const cell of [' 1', '1 ', '1.0', '1e2', '0x1', '+1', '-', '１', 'NaN', '1_0']) {
      expect(faults('assets', { njop: cell })).toEqual(['ERROR njop NOT_A_NUMBER']);
    }
    for (const cell of ['-1', '100000000000001', '99999999999999999999']) {
      expect(faults('assets', { njop: cell })).toEqual(['ERROR njop OUT_OF_RANGE']);
    }
    expect(faults('assets', { njop: '100000000000000' })).toEqual([]);
  });

  it('takes days that exist: 29 February only in leap years', () => {
    expect(faults('residents', { birth_date: '2024-02-29' })).toEqual([]);
    expect(faults('residents', { birth_date: '2000-02-29' })).toEqual([]);
    for (const cell of ['2023-02-29', '1900-02-29', '2024-04-31', '2024-13-01', '24-01-01', '01-02-2024', '2024-1-1']) {
      expect(faults('residents', { birth_date: cell })).toEqual(['ERROR birth_date BAD_DATE']);
    }
    expect(faults('residents', { birth_date: '1899-12-31' })).toEqual(['ERROR birth_date OUT_OF_RANGE']);
  });

  it('says the same about a date that it has met before', () => {
    const validate = compileRowValidator(INTAKE_TEMPLATES.institutions, namesOf('institutions'));
    const row = ['3171905708850001', 'Panti', '2024-02-30'];
    expect([validate(row).length, validate(row).length]).toEqual([1, 1]);
  });

  it('keeps a malformed NIK or No. KK of up to 16 characters with a warning in DTSEN parts', () => {
    expect(faults('residents', { nik: '317190570885001' })).toEqual(['WARNING nik BAD_NIK']);
    expect(faults('residents', { nik: '3171 90570885O01' })).toEqual(['WARNING nik BAD_NIK']);
    expect(faults('families', { no_kk: '-' })).toEqual(['WARNING no_kk BAD_FAMILY_CARD']);
    expect(faults('residents', { nik: '' })).toEqual([]);
  });

  it('refuses numbers that are longer, or that can not be kept in 16 bytes', () => {
    expect(faults('residents', { nik: '31719057088500011' })).toEqual(['ERROR nik TOO_LONG']);
    expect(faults('residents', { nik: '317190570885000é' })).toEqual(['ERROR nik BAD_CHARACTER']);
  });

  it('refuses a malformed NIK in extracts, where it would name nobody', () => {
    expect(faults('civil-registry', { nik: '317190570885001' })).toEqual(['ERROR nik BAD_NIK']);
    expect(faults('disability', { nik: '' })).toEqual(['ERROR nik VALUE_REQUIRED']);
  });

  it('refuses in demo mode whatever a real person could have, typing errors included', () => {
    const demo = { refuseRealNumbers: true };
    expect(faults('residents', { nik: '3171015708850001' }, demo)).toEqual(['ERROR nik REAL_NIK_IN_DEMO']);
    expect(faults('residents', { nik: '317101570885001' }, demo)).toEqual(['ERROR nik REAL_NIK_IN_DEMO']);
    expect(faults('families', { no_kk: '3275010203150001' }, demo)).toEqual(['ERROR no_kk REAL_FAMILY_CARD_IN_DEMO']);
    expect(faults('residents', { nik: '317190570885001' }, demo)).toEqual(['WARNING nik BAD_NIK']);
    expect(faults('residents', { nik: '3171015708850001' })).toEqual([]);
  });

  it('knows the kelurahan of the province, and takes any Indonesian one from the civil registry', () => {
    const options = { regionCodes: new Set(['31.71.01.1001']) };
    expect(faults('families', { kelurahan: '31.71.01.1099' }, options)).toEqual(['ERROR kelurahan UNKNOWN_REGION']);
    expect(faults('families', { kelurahan: '31.71.01' }, options)).toEqual(['ERROR kelurahan BAD_REGION']);
    expect(faults('civil-registry', { kelurahan: '32.75.01.1001' }, options)).toEqual([]);
    expect(faults('civil-registry', { kelurahan: 'Bekasi' }, options)).toEqual(['ERROR kelurahan BAD_REGION']);
  });

  it('takes several kinds of disability, each once', () => {
    expect(faults('disability', { kinds: 'MENTAL' })).toEqual([]);
    expect(faults('disability', { kinds: 'MENTAL|PHYSICAL' })).toEqual([]);
    expect(faults('disability', { kinds: 'MENTAL|MENTAL' })).toEqual(['ERROR kinds REPEATED_IN_LIST']);
    expect(faults('disability', { kinds: 'MENTAL|' })).toEqual(['ERROR kinds NOT_IN_LIST']);
    expect(faults('disability', { kinds: 'FISIK' })).toEqual(['ERROR kinds NOT_IN_LIST']);
  });

  it('takes names of all letters, and no control characters, blanks alone or excess length', () => {
    expect(faults('residents', { name: "Siti Nur'aini é 山" })).toEqual([]);
    expect(faults('residents', { name: 'a\tb' })).toEqual(['ERROR name BAD_CHARACTER']);
    expect(faults('residents', { name: '   ' })).toEqual(['ERROR name VALUE_REQUIRED']);
    expect(faults('residents', { name: 'x'.repeat(121) })).toEqual(['ERROR name TOO_LONG']);
    expect(faults('residents', { resident_ref: 'a b' })).toEqual(['ERROR resident_ref BAD_REFERENCE']);
  });

  it('gets one verdict: refused by any error, kept with a warning, else accepted', () => {
    const validate = compileRowValidator(INTAKE_TEMPLATES.residents, namesOf('residents'));
    const withCells = (changes: Record<string, string>) =>
      verdictOf(validate(exampleOf('residents').map((cell, i) => changes[namesOf('residents')[i] ?? ''] ?? cell)));
    expect(withCells({})).toBe('ACCEPTED');
    expect(withCells({ nik: '1' })).toBe('ACCEPTED_WITH_WARNING');
    expect(withCells({ nik: '1', sex: '3' })).toBe('REJECTED');
  });

  it('never makes the check throw, whatever stands in it', () => {
    const validate = compileRowValidator(INTAKE_TEMPLATES.families, namesOf('families'), { refuseRealNumbers: true });
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.integer().map(String), fc.constant(''));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 33, maxLength: 33 }), (cells) => {
        for (const problem of validate(cells)) {
          expect(namesOf('families')).toContain(problem.column);
          expect(Object.keys(INTAKE_PROBLEMS)).toContain(problem.code);
        }
      }),
    );
  });
});

describe('delivery.json', () => {
  const part = { kind: 'families', file: 'families.csv.gz', rows: 3, sha256: 'a'.repeat(64) };
  const manifest = {
    version: '2026-Q3',
    mode: 'FULL',
    referenceDate: '2026-09-30',
    synthetic: true,
    parts: [part],
  };

  it('is read with its parts', () => {
    expect(parseDeliveryManifest(manifest)).toEqual({ ok: true, value: manifest });
  });

  it.each([
    ['version', { version: '2026Q3' }],
    ['mode', { mode: 'full' }],
    ['referenceDate', { referenceDate: '2026-02-30' }],
    ['synthetic', { synthetic: 'yes' }],
    ['parts', { parts: null }],
    ['parts.0', { parts: [{ ...part, file: '../families.csv' }] }],
    ['parts.0', { parts: [{ ...part, sha256: 'A'.repeat(64) }] }],
    ['parts.1', { parts: [part, part] }],
  ])('with a wrong %s is refused and says so', (field, change) => {
    expect(parseDeliveryManifest({ ...manifest, ...change })).toEqual({
      ok: false,
      error: { code: 'BAD_DELIVERY_MANIFEST', field },
    });
  });
});
