/**
 * Makes something of each item, in order, one ahead: while the caller uses what was made of one, the next is being made.
 * What cannot be made fails when its turn comes; when the caller gives up, what was begun is waited for, and nothing goes
 * on behind its back.
 */
export async function* oneAhead<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): AsyncGenerator<Made> {
  const begin = (at: number): Promise<Made> | null => {
    if (at >= items.length) return null;
    const begun = make(items[at] as Item);
    // It may fail long before it is asked for: the failure is kept for whoever asks.
    begun.catch(() => undefined);
    return begun;
  };
  let next = begin(0);
  try {
    for (let at = 1; next !== null; at++) {
      const made: Made = await next;
      next = begin(at);
      yield made;
    }
  } finally {
    await next?.catch(() => undefined);
  }
}
