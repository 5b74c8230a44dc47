import type { Contenders } from '../../src/modules/publication/domain/order-of-need';

export interface SketchedContender {
  readonly residentId: number;
  readonly score: number | null;
  readonly birthDate: string;
  readonly incumbent: boolean;
  readonly held: boolean;
}

/** People written down one by one, as the order of need sees them. */
export function contendersOf(people: readonly SketchedContender[]): Contenders {
  const at = (index: number): SketchedContender => people[index] as SketchedContender;
  return {
    size: people.length,
    residentIdOf: (index) => at(index).residentId,
    scoreOf: (index) => at(index).score,
    bornOf: (index) => Number(at(index).birthDate.replaceAll('-', '')),
    isIncumbent: (index) => at(index).incumbent,
    isHeld: (index) => at(index).held,
  };
}
