import { rederiveList } from '../../../src/modules/publication';
import { checkAllScores } from '../../../src/modules/welfare';
import type { Platform } from '../../../src/platform/platform';
import type { Readable } from './observe';

interface Asked extends Readable {
  /** The use cases, as people use them. */
  asPeople<T>(work: (platform: Platform) => Promise<T>): Promise<T>;
}

/** Asks the installation for its own proofs: every list follows from its pins, every score from the facts. */
export async function unexplained(world: Asked): Promise<string[]> {
  const lists = await world.rows<{ id: number }>('SELECT id FROM recipient_list ORDER BY id');
  return world.asPeople(async (platform) => {
    const found: string[] = [];
    for (const { id } of lists) {
      const again = await rederiveList(platform, id).catch((error: unknown) => ({ same: false, error: String(error) }));
      if (!again.same) found.push(`list ${id} does not follow from its pins: ${JSON.stringify(again)}`);
    }
    await checkAllScores(platform).catch((error: unknown) => found.push(`the scores do not hold: ${String(error)}`));
    return found;
  });
}
