import type { PlainDate, ProgramTerms } from '@tepat/shared';
import { periodOf, quotaShares, yearTermsOn } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { ListRecord, Places } from '../../publication';
import { handOutPlaces, lotOf, lotSalt, quotasOf, recipientRef } from '../../publication';
import { costOf } from '../domain/cost';
import { quotaEdges } from '../domain/edge';
import type { People } from '../domain/people';
import type { ProgramFindings } from '../domain/report';
import { tallyPlaces } from '../domain/tally';
import type { CollectedProgram } from './collect-province';

/** Whose places are handed out, and against what. */
export interface SimulatedList {
  readonly program: { readonly code: string };
  readonly terms: ProgramTerms;
  readonly referenceDate: PlainDate;
  /** The list compared with. */
  readonly list: ListRecord | null;
}

/** The simulated list of a programme, person by person, and what was found of it. */
export interface SimulatedPlaces {
  readonly people: People;
  readonly places: Places;
  readonly findings: ProgramFindings;
}

/** Hands out the places of one programme by the order of need and the lots of its list, and counts them. */
export function findingsOf(
  { recipientKey }: Platform,
  { program, terms, referenceDate, list }: SimulatedList,
  { collected: { people, cube, outcomes, gone }, clauses }: CollectedProgram,
): SimulatedPlaces {
  const salt = lotSalt(recipientKey, program.code, periodOf(referenceDate));
  const lot = (at: number): string => lotOf(salt, recipientRef(recipientKey, people.residentIdOf(at)));
  const year = yearTermsOn(terms, referenceDate);
  const shares = quotaShares(year);
  const quotas = quotasOf(shares, (at) => cube.kelurahanOf(people.cellOf(at)));
  const places = handOutPlaces(people, terms.orderOfNeed, quotas, lot);
  const { held } = tallyPlaces(cube, people, places, gone);
  const before = list === null ? null : BigInt(list.amountTotal);
  const findings: ProgramFindings = {
    program: program.code,
    referenceDate,
    outcomes,
    totals: cube.totals(),
    held,
    cost: costOf({ ...terms, ...year }, places.recipients - held, before),
    edges: quotaEdges(people, places, terms.orderOfNeed, { shares, quotas }),
    clauses,
    tables: { kelurahan: cube.by('kelurahan'), sex: cube.by('sex'), age: cube.by('age'), desil: cube.by('desil') },
  };
  return { people, places, findings };
}
