import type { Desils, FamilyWelfare } from '../../welfare';
import { SCORED } from '../../welfare';
import type { FamilyDesils } from '../domain/person';

/** The arrays of the whole province. */
export function provinceDesils({
  state,
  score,
  national,
  provincial,
  effective,
  provisional,
}: Pick<Desils, 'state' | 'score' | 'national' | 'provincial' | 'effective' | 'provisional'>): FamilyDesils {
  return {
    nationalOf: (id) => national[id] ?? 0,
    provincialOf: (id) => provincial[id] ?? 0,
    effectiveOf: (id) => effective[id] ?? 0,
    isProvisional: (id) => provisional[id] === 1,
    scoreOf: (id) => (state[id] === SCORED ? (score[id] ?? null) : null),
  };
}

/** The same for a few families, read one by one. */
export function someDesils(welfare: ReadonlyMap<number, FamilyWelfare>): FamilyDesils {
  return {
    nationalOf: (id) => welfare.get(id)?.national ?? 0,
    provincialOf: (id) => welfare.get(id)?.provincial ?? 0,
    effectiveOf: (id) => welfare.get(id)?.effective.desil ?? 0,
    isProvisional: (id) => welfare.get(id)?.effective.provisional ?? false,
    scoreOf: (id) => welfare.get(id)?.score ?? null,
  };
}
