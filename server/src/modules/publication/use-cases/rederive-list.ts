import type { PlainDate } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { decideEverybody, OUTCOMES, provinceDecider } from '../../eligibility';
import { programsInForce, rulesKnownBy } from '../../programs';
import { rankingById } from '../../welfare';
import { listsByIds } from '../storage/list-readers';
import { listedOn } from '../storage/list-rows';
import type { PeopleSource } from './place-list';
import { placeList } from './place-list';

export interface Rederived {
  readonly same: boolean;
  /** Hex. */
  readonly recorded: string;
  readonly computed: string;
}

/**
 * Makes a list again from its pins alone: revision, ranking, rules and terms that the run knew, reference date and the
 * list before. It goes back to the facts of every resident and asks no stored decision, so an equal digest says that
 * nothing under the list has moved. Writes nothing.
 *
 * @throws when there is no such list, or a pin can no longer be found
 */
export async function rederiveList(platform: Platform, listId: number): Promise<Rederived> {
  const { database } = platform;
  const list = (await listsByIds(database, [listId])).get(listId);
  const ranking = list ? await rankingById(database, list.rankingId) : null;
  if (!list || !ranking) throw new Error(`list ${listId} or its ranking is gone`);
  const { revision, period } = list;
  const referenceDate = list.referenceDate as PlainDate;
  const programs = await programsInForce(database, referenceDate, await rulesKnownBy(database, list.runId));
  const program = programs.find(({ id }) => id === list.programId);
  if (program?.criteriaVersionId !== list.criteriaVersionId || program.termsId !== list.termsId) {
    throw new Error(`the rules that list ${listId} is pinned to are not those that its run knew`);
  }
  const province = await provinceDecider(platform, { revision, ranking, referenceDate, programs });
  const { decider, desils } = province;
  const index = programs.indexOf(program);
  const decided = decider.programs[index];
  if (!decided) throw new Error('a programme was lost while it was prepared');

  const people: PeopleSource = (visit) =>
    decideEverybody(
      database,
      province,
      (person, decisions, name) => {
        const outcome = decisions[index]?.outcome;
        if (outcome !== OUTCOMES.ELIGIBLE && outcome !== OUTCOMES.SUSPENDED) return;
        visit({ person, name, suspended: outcome === OUTCOMES.SUSPENDED });
      },
      'name',
    );
  const incumbents =
    list.previousListId === null
      ? null
      : await listedOn(database, { id: list.previousListId, recipients: list.recipients, waiting: list.waiting });
  const progress = (): Promise<void> => Promise.resolve();
  const expected = list.recipients + list.waiting;
  const input = { program, decided, decider, desils, period, referenceDate, incumbents, expected, progress };
  const again = await (await placeList(platform, people, input)).seal();
  const computed = again.digest.toString('hex');
  return { same: computed === list.digest, recorded: list.digest, computed };
}
