import { runDateAt, statedClauses } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { programsInForce, type ProgramInForce } from '../../programs';
import { currentRanking, type Ranking } from '../../welfare';
import { oversightTables, type OversightTable, type ScoreBound } from '../domain/oversight';
import { MOST_CASES, oversightCases, type Period } from '../storage/oversight-reader';

export interface OversightReport {
  readonly corrections: number;
  /** There were more: the oldest of the period are left out. */
  readonly truncated: boolean;
  readonly tables: readonly OversightTable[];
}

/**
 * What is unusual about the corrections of a period, by officer, by RT and by pair of maker and checker. Moves are
 * measured on the cut points of the standing ranking and the bounds of the programmes in force; without a ranking, or for
 * corrections from before its model, no move is seen. A report, never a block.
 */
export async function oversightOf({ database, clock }: Platform, period: Period): Promise<OversightReport> {
  const ranking = await currentRanking(database);
  const programs = await programsInForce(database, runDateAt(clock.now()));
  const cases = await oversightCases(database, period, ranking);
  const bounds = ranking === null ? [] : scoreBounds(ranking, programs);
  return {
    corrections: cases.length,
    truncated: cases.length === MOST_CASES,
    tables: oversightTables(cases, bounds),
  };
}

/** A quarter of the way to the neighbouring cut point lies just across. */
const JUST_ACROSS = 0.25;

/** The bounds of the programmes as scores: a rule that ends with desil 4 ends below the fourth cut point. */
export function scoreBounds(
  ranking: Pick<Ranking, 'calibrated' | 'provincial'>,
  programs: readonly Pick<ProgramInForce, 'rule'>[],
): ScoreBound[] {
  const found = new Map<number, ScoreBound>();
  for (const { rule } of programs) {
    for (const { clause, negated } of statedClauses(rule.criteria.root)) {
      const last = negated ? null : lastDesil(clause);
      if (last === null) continue;
      const provincial =
        clause.fact === 'desilProvincial' || (clause.fact === 'desil' && rule.decidingDesil === 'PROVINCIAL');
      const bound = boundAt(provincial ? ranking.provincial : ranking.calibrated, last);
      if (bound) found.set(bound.cut, bound);
    }
  }
  return [...found.values()].sort((a, b) => a.cut - b.cut);
}

type Clause = ReturnType<typeof statedClauses>[number]['clause'];

/** The poorest-to-richest end of what a clause allows; null where it is about no desil, or bounds it from below only. */
function lastDesil(clause: Clause): number | null {
  if (clause.fact !== 'desil' && clause.fact !== 'desilProvincial' && clause.fact !== 'desilNational') return null;
  switch (clause.op) {
    case 'lte':
    case 'eq':
      return clause.value;
    case 'lt':
      return clause.value - 1;
    case 'between':
      return clause.value[1];
    case 'in':
      return Math.max(...clause.value);
    default:
      return null;
  }
}

function boundAt(cutPoints: readonly (number | null)[], desil: number): ScoreBound | null {
  const cut = cutPoints[desil - 1] ?? null;
  if (cut === null) return null;
  const neighbour = cutPoints[desil - 2] ?? cutPoints[desil] ?? null;
  const width = neighbour === null ? 0 : Math.abs(cut - neighbour);
  return { cut, window: Math.max(1, Math.round(width * JUST_ACROSS)) };
}
