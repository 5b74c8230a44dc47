import { inLanes } from './lanes';

/** Work that ends when it is told to. */
function gates(count: number) {
  return Array.from({ length: count }, () => {
    const steps: { open?: () => void; fail?: (error: Error) => void } = {};
    const passed = new Promise<void>((resolve, reject) => Object.assign(steps, { open: resolve, fail: reject }));
    return { passed, open: () => steps.open?.(), fail: (error: Error) => steps.fail?.(error) };
  });
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('work in lanes', () => {
  it('does every item once, no more at a time than there are lanes, and each lane one after the other', async () => {
    const busy = new Set<number>();
    const done: number[] = [];
    let most = 0;
    await inLanes(
      [0, 1, 2],
      Array.from({ length: 20 }, (_, i) => i),
      async (item, lane) => {
        expect(busy.has(lane)).toBe(false);
        busy.add(lane);
        most = Math.max(most, busy.size);
        await settle();
        done.push(item);
        busy.delete(lane);
      },
    );
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(most).toBe(3);
    await inLanes([0, 1, 2], [], () => Promise.reject(new Error('there is nothing to do')));
  });

  it('begins nothing after a failure, and tells it only when what was begun has ended', async () => {
    const [first, second] = gates(2);
    const begun: number[] = [];
    let told = false;
    const all = inLanes([0, 1], [0, 1, 2, 3], async (item) => {
      begun.push(item);
      await (item === 0 ? first : second)?.passed;
    });
    const failure = all.catch((error: unknown) => {
      told = true;
      return error;
    });
    first?.fail(new Error('killed'));
    await settle();
    expect([begun, told]).toEqual([[0, 1], false]);
    second?.open();
    expect(await failure).toEqual(new Error('killed'));
    expect(begun).toEqual([0, 1]);
  });
});
