import { CORRECTABLE_FACTS, REFERENCE_FACTS } from './columns';
import { factCheck, factLimit } from './fact-check';

const check = factCheck(new Set(['31.71.01.1001']));

describe('a corrected value', () => {
  it('is held to the rules of the files, for every fact that can be corrected', () => {
    for (const kind of ['FAMILY', 'RESIDENT'] as const) {
      const written = CORRECTABLE_FACTS[kind].filter((fact) => !REFERENCE_FACTS.includes(fact));
      for (const fact of written) expect(check(kind, fact, 'x'.repeat(300))).not.toBeNull();
    }
    expect(check('FAMILY', 'tenure', '5')).toBeNull();
    expect(check('FAMILY', 'tenure', '6')).toBe('NOT_IN_LIST');
    expect(check('FAMILY', 'floor_area', '0')).toBe('OUT_OF_RANGE');
    expect(check('RESIDENT', 'birth_date', '2026-02-30')).toBe('BAD_DATE');
    expect(check('FAMILY', 'kelurahan_code', '31.71.01.9999')).toBe('UNKNOWN_REGION');
  });

  it('is refused with the bounds that it is held to', () => {
    expect(factLimit('FAMILY', 'floor_area')).toMatch(/^1–\d+$/);
    expect(factLimit('RESIDENT', 'name')).toMatch(/^\d+$/);
    expect(factLimit('RESIDENT', 'birth_date')).toMatch(/^≥ \d{4}-/);
    expect(factLimit('FAMILY', 'card_id')).toBe('');
  });

  it('may be "not recorded" except where a record needs it', () => {
    expect(check('FAMILY', 'tenure', null)).toBeNull();
    expect(check('RESIDENT', 'name', null)).toBe('VALUE_REQUIRED');
    expect(check('FAMILY', 'kelurahan_code', null)).toBe('VALUE_REQUIRED');
  });
});
