import { plainDate } from '../calendar';
import { KLJ } from './shipped';
import { compareTerms } from './difference';
import { GATE_THRESHOLD_LABELS, thresholdText } from './term-words';
import { type ProgramTerms } from './terms';
import { provinceQuota } from './years';
import { regionCode } from '../region';

const name = (code: string): string => code;
const changed = (terms: Partial<ProgramTerms>): string[] =>
  compareTerms(KLJ, { ...KLJ, ...terms }, name).map(({ term }) => term);

describe('what differs between two documents of terms', () => {
  it('is nothing between equal ones, and a change of the criteria is told elsewhere', () => {
    expect(compareTerms(KLJ, { ...KLJ }, name)).toEqual([]);
    const criteria = { ...KLJ.criteria, root: { any: [KLJ.criteria.root] } };
    expect(changed({ criteria })).toEqual([]);
  });

  it('is said with the amount, the places and the thresholds of both', () => {
    const after: ProgramTerms = {
      ...KLJ,
      amount: 350_000,
      years: provinceQuota(2025, null),
      gates: { sizeChangeMax: 1250 },
    };
    const said = compareTerms(KLJ, after, name).map(({ label, before, after: is }) => [label.en, before.en, is.id]);
    expect(said).toEqual([
      ['Amount a month', 'Rp300,000', 'Rp350.000'],
      ['Quota', '171,010', 'tanpa kuota'],
      ['Change in the number of recipients, at most', '10% (default)', '12,5%'],
    ]);
  });

  it('tells quotas and budgets year by year, and how places are divided', () => {
    const [first] = KLJ.years;
    const byKota = [{ kota: regionCode('31.71'), places: 10 }];
    const years = [...KLJ.years, { from: 2027, quota: 30, byKota, budget: 64_000_000_000 }];
    const said = compareTerms(KLJ, { ...KLJ, years }, name).map(({ term, before, after }) => [
      term,
      before.en,
      after.en,
    ]);
    expect(first?.from).toBe(2025);
    expect(said).toEqual([
      ['quota', '171,010', '2025: 171,010; 2027: 30 (31.71 10, the rest of the province 20)'],
      ['budget', 'not stated', '2025: not stated; 2027: Rp64,000,000,000'],
    ]);
  });

  it('names every term, each for itself', () => {
    expect(changed({ name: { ...KLJ.name, en: 'Another name' } })).toEqual(['name']);
    expect(changed({ decree: { ...KLJ.decree, note: null } })).toEqual(['decree']);
    expect(changed({ inForceFrom: plainDate('2027-01-01') })).toEqual(['inForceFrom']);
    expect(changed({ orderOfNeed: { ...KLJ.orderOfNeed, continuityMargin: 5 } })).toEqual(['orderOfNeed']);
    expect(changed({ exclusivity: null })).toEqual(['exclusivity']);
    expect(changed({ payee: 'GUARDIAN' })).toEqual(['payee']);
    expect(changed({ publication: 'AUTO' })).toEqual(['publication']);
    expect(changed({ decidingDesil: 'NATIONAL' })).toEqual(['decidingDesil']);
    expect(changed({ categoryClauses: ['AGE_60', 'PRESENT'] })).toEqual(['categoryClauses']);
    expect(changed({ unverified: [] })).toEqual(['unverified']);
  });

  it('says a share in percent and days in days', () => {
    expect([1000, 1050, 5].map((value) => thresholdText('sizeChangeMax', value, 'id'))).toEqual([
      '10%',
      '10,5%',
      '0,05%',
    ]);
    expect(thresholdText('sourceAgeMaxDays', 185, 'en')).toBe('185 days');
    expect(Object.values(GATE_THRESHOLD_LABELS).every(({ id, en }) => id && en)).toBe(true);
  });
});
