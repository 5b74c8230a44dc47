import { correctableFact, isNik, SEALED_FACTS, STATED_FACTS } from '@tepat/shared';
import type { CorrectableFact } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { Refused } from '../../../platform/refused';
import { factLimit, factProblem, familiesByIds, isWithinReach, standingFacts, type Reach } from '../../registry';
import { isOfNew, NEW_FAMILY, type CorrectionLine } from '../domain/correction';
import { familiesOf } from '../domain/households';
import { proposedValue } from '../domain/proposed-value';
import { RefusedAll, type Refusal } from './take-step';

/** A family of ten, with everything that is asked of it. */
export const MOST_LINES = 200;

/** A change of one fact, as the proposer states it. */
export interface ProposedChange {
  readonly kind: 'FAMILY' | 'RESIDENT';
  /** Negative: a member or the family that the correction makes. */
  readonly subjectId: number;
  /** Column name. */
  readonly fact: string;
  /** null = not recorded. Of a NIK or No. KK the number itself, which goes into the vault; of `family_id` the family's id. */
  readonly value: string | null;
  /** What the proposer saw recorded; undefined: what is recorded now. */
  readonly seen?: string | null | undefined;
  /** True: the fact is taken out of the draft. */
  readonly drop?: boolean | undefined;
}

/** The draft that lines are for. */
export interface DraftPlace {
  readonly familyId: number;
  readonly kelurahanCode: string;
  readonly reach: Reach;
  /** Those that it has already. */
  readonly lines: readonly CorrectionLine[];
}

interface KnownChange extends ProposedChange {
  readonly definition: CorrectableFact;
  readonly text: string | null;
}

/** Checks what is proposed against the catalogue and the registry; says all that is wrong with it at once. */
export async function linesFrom(
  platform: Platform,
  place: DraftPlace,
  changes: readonly ProposedChange[],
): Promise<CorrectionLine[]> {
  if (changes.length > MOST_LINES) throw new Refused({ code: 'CORRECTION_TOO_LONG', params: { max: MOST_LINES } });
  const refusals: Refusal[] = [];
  const known: KnownChange[] = [];
  for (const change of changes) {
    const { kind, fact } = change;
    const definition = correctableFact(kind, fact);
    // A kelurahan follows from where a family is, and moves by a transfer alone.
    if (definition === null || fact === 'kelurahan_code') {
      refusals.push({ code: 'FACT_UNKNOWN', field: fact, params: { field: fact } });
      continue;
    }
    const text = proposedValue(definition, change.value);
    const sealed = SEALED_FACTS[fact];
    if (sealed !== undefined) {
      if (text === null || !isNik(text)) refusals.push({ code: 'NOT_SIXTEEN_DIGITS', field: fact });
      else
        known.push({ ...change, definition, text: String(await platform.vault.keep(platform.database, sealed, text)) });
      continue;
    }
    const problem = factProblem(kind, fact, text);
    const params = { column: fact, value: text ?? '', limit: factLimit(kind, fact) };
    if (problem !== null) refusals.push({ code: problem, field: fact, params });
    known.push({ ...change, definition, text });
  }
  const proposed = await based(platform, place, known, refusals);
  const lines = await within(platform, place, proposed, refusals);
  if (refusals.length > 0) throw new RefusedAll(refusals);
  return [
    ...lines.map(({ kind, subjectId, fact, base, value }) => ({ kind, subjectId, fact, base, value })),
    ...placeOfNew(place, known),
  ];
}

/** A line with the family of its record, and what is recorded. */
type BasedLine = CorrectionLine & { readonly home: number; readonly now: string | null };

/** The lines with what is recorded beneath them. */
async function based(
  { database }: Platform,
  { familyId, lines }: DraftPlace,
  known: readonly KnownChange[],
  refusals: Refusal[],
): Promise<BasedLine[]> {
  const recorded = known.filter((change) => !isOfNew(change) && !STATED_FACTS.includes(change.fact));
  const standing = await standingFacts(
    database,
    recorded.map(({ kind, subjectId, fact }) => ({ kind, id: subjectId, fact })),
  );
  const found = new Map(recorded.map((change, at) => [change, standing[at] ?? null]));
  const proposed = known.flatMap((change): BasedLine[] => {
    const { kind, subjectId, fact, text, seen, definition } = change;
    if (!found.has(change)) return [{ kind, subjectId, fact, base: null, value: text, home: NEW_FAMILY, now: null }];
    const now = found.get(change);
    if (!now) {
      refusals.push({ code: 'NOT_FOUND', field: fact });
      return [];
    }
    // Of a number its reader has seen six digits: what it stood on is what stands.
    const base = seen === undefined || fact in SEALED_FACTS ? now.value : proposedValue(definition, seen);
    return [{ kind, subjectId, fact, base, value: text, home: now.familyId, now: now.value }];
  });
  const ours = new Set([familyId, ...familiesOf([...lines, ...proposed])]);
  return proposed.filter(({ home, fact }) => {
    const isOurs = home < 0 || ours.has(home) || fact === 'family_id';
    if (!isOurs) refusals.push({ code: 'NOT_FOUND', field: fact });
    return isOurs;
  });
}

/** A family that the correction makes is where the correction is. */
function placeOfNew({ kelurahanCode }: DraftPlace, known: readonly KnownChange[]): CorrectionLine[] {
  const makesFamily = known.some((change) => change.kind === 'FAMILY' && isOfNew(change));
  return makesFamily
    ? [{ kind: 'FAMILY', subjectId: NEW_FAMILY, fact: 'kelurahan_code', base: null, value: kelurahanCode }]
    : [];
}

/**
 * Other families are of the same kelurahan and within reach: nobody is taken from, or pushed to, where others decide. Of
 * those whom a transfer brings in from elsewhere, only what the move itself changes may be said; and what stands there is
 * not asked of whoever proposes: a guess of theirs would be answered with the value when it is submitted.
 */
async function within(
  { database }: Platform,
  { familyId, kelurahanCode, reach, lines: earlier }: DraftPlace,
  proposed: readonly BasedLine[],
  refusals: Refusal[],
): Promise<BasedLine[]> {
  const families = await familiesByIds(
    database,
    [
      ...new Set(proposed.flatMap(({ fact, home, value }) => [home, fact === 'family_id' ? Number(value) : home])),
    ].filter((id) => id > 0),
  );
  const movesWhole = earlier.some((line) => line.fact === 'kelurahan_code' && !isOfNew(line));
  const isNear = (id: number): boolean => {
    if (id < 0 || (id === familyId && !movesWhole)) return true;
    const found = families.get(id);
    return found?.kelurahanCode === kelurahanCode && isWithinReach(reach, found.kelurahanCode);
  };
  for (const line of proposed) {
    const { kind, subjectId, fact, value, home } = line;
    const moves = earlier.some(
      (known) => known.kind === kind && known.subjectId === subjectId && MOVES.includes(known.fact) && !isOfNew(known),
    );
    const isTold = isNear(home) || (moves && OF_A_MOVE[kind].includes(fact));
    if (isTold && (fact !== 'family_id' || isNear(Number(value)))) continue;
    refusals.push({ code: 'NOT_FOUND', field: fact });
  }
  return proposed.map((line) => (isNear(line.home) ? line : { ...line, base: line.now }));
}

const MOVES: readonly string[] = ['family_id', 'kelurahan_code'];
const OF_A_MOVE: Readonly<Record<CorrectionLine['kind'], readonly string[]>> = {
  RESIDENT: ['family_id', 'relationship', 'marital_status'],
  FAMILY: ['address', 'rw', 'rt', 'card_id'],
};
