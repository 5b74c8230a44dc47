import { FairTurns } from './fair-turns';

/** Work that ends when it is told to, and tells when it began. */
function desk(mostOfOne: number) {
  const turns = new FairTurns(mostOfOne);
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const bring = (sender: string, name: string) =>
    turns.take(sender, async () => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
      return name;
    });
  return { turns, begun, bring, end: () => ends.shift()?.() };
}

describe('turns', () => {
  it('go round by sender: one who brings many lets each other one in between', async () => {
    const { begun, bring, end } = desk(4);
    const all = [
      bring('a', 'a1'),
      bring('a', 'a2'),
      bring('a', 'a3'),
      bring('b', 'b1'),
      bring('c', 'c1'),
      bring('b', 'b2'),
    ];
    for (let i = 0; i < all.length; i++) {
      end();
      await new Promise(setImmediate);
    }
    expect(await Promise.all(all.map((each) => each ?? Promise.resolve(null)))).toEqual([
      'a1',
      'a2',
      'a3',
      'b1',
      'c1',
      'b2',
    ]);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
  });

  it('are so many for one sender, the one under way with them, and free again with each that ends', async () => {
    const { bring, end } = desk(2);
    const first = bring('a', 'a1');
    expect(bring('a', 'a2')).not.toBeNull();
    expect(bring('a', 'a3')).toBeNull();
    expect(bring('b', 'b1')).not.toBeNull();
    end();
    expect(await first).toBe('a1');
    await new Promise(setImmediate);
    expect(bring('a', 'a3')).not.toBeNull();
  });

  it('go on behind work that failed', async () => {
    const turns = new FairTurns(2);
    const failed = turns.take('a', () => Promise.reject(new Error('of its own')));
    const next = turns.take('a', () => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('of its own');
    expect(await next).toBe('done');
    await new Promise(setImmediate);
    expect(await turns.take('a', () => Promise.resolve('after a rest'))).toBe('after a rest');
  });
});
