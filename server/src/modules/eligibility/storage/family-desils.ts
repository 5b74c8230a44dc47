import type { Desils, FamilyWelfare } from '../../welfare';
import { SCORED } from '../../welfare';
import type { FamilyDesils } from '../domain/person';

/** The arrays of the whole province. */
export function provinceDesils(desils: Desils): FamilyDesils {
  return {
    nationalOf: (id) => desils.national[id] ?? 0,
    provincialOf: (id) => desils.provincial[id] ?? 0,
    effectiveOf: (id) => desils.effective[id] ?? 0,
    isProvisional: (id) => desils.provisional[id] === 1,
    scoreOf: (id) => (desils.state[id] === SCORED ? (desils.score[id] ?? null) : null),
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
