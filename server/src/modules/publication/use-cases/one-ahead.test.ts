import { oneAhead } from './one-ahead';

describe('making one ahead', () => {
  const letters = ['a', 'b', 'c'];

  it('hands out everything in order, and is never more than one ahead', async () => {
    const begun: string[] = [];
    const used: string[] = [];
    const make = async (letter: string): Promise<string> => {
      begun.push(letter);
      await Promise.resolve();
      return letter.toUpperCase();
    };
    for await (const made of oneAhead(letters, make)) {
      used.push(made);
      expect(begun).toEqual(letters.slice(0, used.length + 1));
    }
    expect(used).toEqual(['A', 'B', 'C']);
    for await (const nothing of oneAhead([], make)) throw new Error(nothing);
  });

  it('fails when the turn of the failed one has come, not before', async () => {
    const used: string[] = [];
    const walk = async (): Promise<void> => {
      for await (const made of oneAhead(letters, async (letter) => {
        await Promise.resolve();
        if (letter === 'b') throw new Error('no b');
        return letter;
      })) {
        await new Promise((resolve) => setImmediate(resolve));
        used.push(made);
      }
    };
    await expect(walk()).rejects.toThrow('no b');
    expect(used).toEqual(['a']);
  });

  it('leaves nothing running behind a caller who gives up', async () => {
    const finished: string[] = [];
    const walk = async (): Promise<void> => {
      for await (const made of oneAhead(letters, async (letter) => {
        await new Promise((resolve) => setImmediate(resolve));
        finished.push(letter);
        return letter;
      })) {
        throw new Error(`gave up at ${made}`);
      }
    };
    await expect(walk()).rejects.toThrow('gave up at a');
    expect(finished).toEqual(['a', 'b']);
  });
});
