import type { Places } from '../../publication';
import type { Cube } from './cube';
import type { People } from './people';

/**
 * Counts the simulated list against the list before it. Whoever has a place joins or stays, by having had one; whoever
 * had one and has none leaves, waiting or not even that.
 *
 * @param gone the cells of former recipients who do not contend
 * @returns how many recipients are held, and so not paid
 */
export function tallyPlaces(cube: Cube, people: People, places: Places, gone: readonly number[]): { held: number } {
  let held = 0;
  places.sequence.forEach((at, place) => {
    const cell = people.cellOf(at);
    const former = people.isIncumbent(at);
    if (place >= places.recipients) {
      cube.add('waiting', cell);
      if (former) cube.add('left', cell);
      return;
    }
    cube.add('recipients', cell);
    cube.add(former ? 'stayed' : 'joined', cell);
    if (people.isWithin(at)) cube.add('reached', cell);
    if (people.isHeld(at)) held += 1;
  });
  for (const cell of gone) cube.add('left', cell);
  return { held };
}
