import {
  DERIVED_INDICATORS,
  FAMILY_INDICATORS,
  INDIVIDUAL_INDICATORS,
  VEC_BYTES,
  VEC_INDICATORS,
  VEC_SLOTS,
  VEC_SLOT_BYTES,
  VEC_SLOT_OF,
  columnOf,
  type Indicator,
} from '.';

const ALL: readonly Indicator[] = [...INDIVIDUAL_INDICATORS, ...FAMILY_INDICATORS, ...DERIVED_INDICATORS];

describe('the indicator catalogue', () => {
  it('has the 13 individual and 26 family variables of the national registry, and ten derived ones', () => {
    expect([INDIVIDUAL_INDICATORS.length, FAMILY_INDICATORS.length, DERIVED_INDICATORS.length]).toEqual([13, 26, 10]);
  });

  it('names every indicator once, by key and by column', () => {
    expect(new Set(ALL.map((indicator) => indicator.key)).size).toBe(ALL.length);
    expect(new Set(ALL.map((indicator) => indicator.column)).size).toBe(ALL.length);
    expect(columnOf('youngChildCount')).toBe('young_child_count');
  });

  it('labels every indicator and every answer in both languages, each answer of one question differently', () => {
    for (const { label, codes } of ALL) {
      expect(label.id && label.en).toBeTruthy();
      for (const language of ['id', 'en'] as const) {
        const texts = (codes ?? []).map((code) => code.label[language]);
        expect(texts.every(Boolean)).toBe(true);
        expect(new Set(texts).size).toBe(texts.length);
      }
    }
  });

  it('numbers the answers without a gap from min to max', () => {
    for (const { codes, min, max } of ALL) {
      if (!codes) continue;
      expect(codes.map((entry) => entry.code)).toEqual(codes.map((_, i) => (min ?? 0) + i));
      expect(codes.at(-1)?.code).toBe(max);
    }
  });

  it('packs 26 family and ten derived indicators into 72 bytes, in an order that must never change', () => {
    expect(VEC_SLOTS.length * VEC_SLOT_BYTES).toBe(VEC_BYTES);
    expect(VEC_SLOTS.join(' ')).toBe(
      'tenure landTitle floorArea floorMaterial wallMaterial roofMaterial drinkingWater septicDistance lighting ' +
        'electricPower cookingFuel toilet closet sewage gasCylinder refrigerator airConditioner waterHeater television ' +
        'gold computer motorcycle car smartphone internet otherProperty memberCount childCount youngChildCount ' +
        'elderlyCount dependantCount headSex headAge headEducation maxEducation workingCount',
    );
    expect(VEC_SLOT_OF.tenure).toBe(0);
    expect(VEC_SLOT_OF.workingCount).toBe(35);
  });

  it('keeps every value of a slot within a signed two-byte integer, above the mark for "not recorded"', () => {
    for (const { min, max } of VEC_INDICATORS) {
      expect(min).toBeGreaterThan(-32768);
      expect(max).toBeLessThanOrEqual(32767);
    }
  });
});
