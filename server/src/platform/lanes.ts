/**
 * Does a piece of work for every item, a few at a time: each lane takes the next item when it is done with its last, so
 * that while one waits for the database another computes. When a lane fails, the others end what they have begun and
 * take nothing more; then the first failure rises: nothing goes on behind the back of whoever was told.
 *
 * @param lanes what each lane owns (a connection, say) and uses alone
 */
export async function inLanes<T, Lane>(
  lanes: readonly Lane[],
  items: Iterable<T>,
  work: (item: T, lane: Lane) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const run = async (lane: Lane): Promise<void> => {
    try {
      for (let next = queue.next(); !next.done && failures.length === 0; next = queue.next()) {
        await work(next.value, lane);
      }
    } catch (error) {
      failures.push(error);
    }
  };
  await Promise.all(lanes.map(run));
  if (failures.length > 0) throw failures[0];
}
