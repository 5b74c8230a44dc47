import type { Command } from 'commander';
import { listsByIds, rederiveList } from '../../modules/publication';
import { answer, Failure, withComposition } from './verb';

export function addLists(program: Command): void {
  program
    .command('rederive <list>')
    .description('make a list again from its pins (revision, ranking, rules) and compare its digest; writes nothing')
    .action(async (text: string, _options: unknown, command: Command) => {
      const listId = Number(text);
      if (!Number.isSafeInteger(listId)) throw new Failure('give the number of a list');
      await withComposition(async ({ platform }) => {
        if (!(await listsByIds(platform.database, [listId])).has(listId))
          throw new Failure(`there is no list ${listId}`);
        const { same, recorded, computed } = await rederiveList(platform, listId);
        answer(command, { list: listId, same, recorded, computed }, [
          same
            ? `list ${listId} follows from its pins: ${recorded}`
            : `list ${listId} differs: ${recorded} recorded, ${computed} computed`,
        ]);
        if (!same) process.exitCode = 1;
      });
    });
}
