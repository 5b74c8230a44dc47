import { scoreScale } from './score-scale';

describe('the scale of a score', () => {
  it('is what the document of its model says', () => {
    expect(scoreScale({ document: '{"code":"CONTOH-1","scale":1000000}' })).toBe(1_000_000);
  });

  it('is one where no document is shown or it says no sensible scale', () => {
    const shown = [undefined, null, { document: null }, { document: '{}' }, { document: '{"scale":0}' }];
    expect(shown.map((model) => scoreScale(model))).toEqual([1, 1, 1, 1, 1]);
  });
});
