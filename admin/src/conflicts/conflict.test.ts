import { otherSide } from './conflict';

const side = (value: string | null) => ({
  value,
  text: value,
  source: 'x',
  observedOn: '2026-11-20',
  verifiedBy: null,
});

it('proposes the value that is not recorded, and that of the correction where a third one is', () => {
  const [corrected, delivered] = [side('12'), side(null)];
  expect(otherSide({ current: '12', corrected, delivered })).toBe(delivered);
  expect(otherSide({ current: null, corrected, delivered })).toBe(corrected);
  expect(otherSide({ current: '70', corrected, delivered })).toBe(corrected);
});
