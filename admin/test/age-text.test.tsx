import { ageText } from '../src/components';
import { familyMessages } from '../src/families/messages';
import { residentMessages } from '../src/residents/messages';

describe('an age in words', () => {
  it.each([
    [null, '–', '–'],
    [0, '0 tahun', '0 years'],
    [1, '1 tahun', '1 year'],
    [2, '2 tahun', '2 years'],
  ])('%p is said as each language counts', (age, id, en) => {
    expect(ageText(age, residentMessages.id.residents)).toBe(id);
    expect(ageText(age, residentMessages.en.residents)).toBe(en);
    expect(ageText(age, familyMessages.en.families)).toBe(en);
  });
});
