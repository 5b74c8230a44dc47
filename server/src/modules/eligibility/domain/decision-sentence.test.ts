import { plainDate } from '@tepat/shared';
import { decisionReference } from './decision-reference';
import { saidOn } from './decision-sentence';

const sentence = { id: 'Memenuhi seluruh syarat KLJ.', en: 'Meets every criterion of KLJ.' };
const today = plainDate('2026-11-23');

describe('the sentence of a decision on its day', () => {
  it('stands as it is for a night of today or before', () => {
    for (const day of [null, plainDate('2026-11-01'), today]) expect(saidOn(sentence, day, today)).toBe(sentence);
  });

  it('says that a night dated ahead has not come', () => {
    const said = saidOn(sentence, plainDate('2026-12-05'), today);
    expect(said.id).toMatch(/^Bukan keputusan hari ini: .*5 Desember 2026, yang belum tiba\. Memenuhi/);
    expect(said.en).toMatch(/^Not a decision of today: .*5 December 2026, which has not come\. Meets/);
  });
});

describe('the number of a decision', () => {
  const decision = { referenceDate: plainDate('2026-11-01'), residentId: 7 };

  it('is its own, also where a month decided twice about one person', () => {
    const numbers = [4, 5].map((sinceRun) => decisionReference('KLJ', { ...decision, sinceRun }));
    expect(numbers).toEqual(['KLJ/2026-11/7/4', 'KLJ/2026-11/7/5']);
  });

  it('names no run where no night has decided', () => {
    expect(decisionReference('KLJ', { ...decision, sinceRun: null })).toBe('KLJ/2026-11/7');
  });
});
