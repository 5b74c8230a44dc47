import { committedOf } from './committed';

it('reads what a committed delivery counts, and nothing out of anything else', () => {
  const families = { new: 2, changed: 1, absent: 0, returned: 0 };
  const corrections = { kept: 1, settled: 0, replaced: 2, conflicting: 3, conflictsClosed: 1 };
  expect(committedOf({ families, residents: { new: 1 }, corrections })).toMatchObject({ families, corrections });
  expect(committedOf({ families, residents: { new: 1 }, corrections: {} })?.corrections).toEqual({ conflicting: 0 });
  for (const other of [null, undefined, {}, { families: 3, residents: {}, corrections }]) {
    expect(committedOf(other)).toBeNull();
  }
});
