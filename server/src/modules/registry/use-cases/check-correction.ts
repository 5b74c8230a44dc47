import { err, ok, STATED_FACTS } from '@tepat/shared';
import type { Result } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { CORRECTABLE_FACTS } from '../domain/columns';
import type { MemberChange } from '../domain/membership';
import { familiesWithoutOneHead, membersAfter } from '../domain/membership';
import type { Member } from '../domain/membership';
import type { CorrectedFact, FactRow } from '../storage/corrected-rows';
import { standingRecords } from '../storage/standing-records';
import type { Standing } from '../storage/standing-records';
import { factLimit } from '../domain/fact-check';
import { factProblem, factText } from './checked-fact';
import type { CorrectionFailure, FamilyCorrection } from './family-correction';

export interface Line extends CorrectedFact {
  readonly seen: string | null;
}

/** A fact that a correction changes, with how it stands; of a record that it makes, nothing stands. */
export interface CheckedFact extends Line, FactRow {
  readonly isNew: boolean;
}

export interface CheckedCorrection {
  readonly familyId: number;
  readonly facts: readonly CheckedFact[];
  readonly standing: Standing;
  /** All members of the families, as they will be; empty where no membership changes. */
  readonly after: readonly Member[];
  /** Every family whose facts or members change, new ones by their negative ids. */
  readonly familyIds: readonly number[];
}

/** Facts that decide who is a member of what, and who heads it. */
const OF_MEMBERSHIP: readonly string[] = ['family_id', 'presence', 'relationship'];
const OF_NEW = {
  RESIDENT: ['name', 'sex', 'birth_date', 'relationship', 'family_id'],
  FAMILY: ['card_id', 'kelurahan_code'],
} as const;

const is = (name: string) => (line: Line) => line.fact === name;
const idOf = (text: string | null): number => Number(text ?? 0);

/** Lays a correction beside the registry as it stands: all that it needs to be made, or what is wrong with it. One statement. */
export async function checkCorrection(
  sql: Sql,
  correction: FamilyCorrection,
): Promise<Result<CheckedCorrection, CorrectionFailure>> {
  const all = correction.subjects.flatMap(({ subject, changes }) =>
    changes.map(({ fact, value, baseValue }): Line => {
      return { ...subject, fact, value: factText(value), seen: factText(baseValue) };
    }),
  );
  if (all.length === 0) return err({ code: 'CORRECTION_EMPTY' });
  const malformed = all.map(problemOf).find((problem) => problem !== null) ?? incompleteRecord(all) ?? stated(all);
  if (malformed) return err(malformed);
  const lines = all.filter(({ fact }) => !STATED_FACTS.includes(fact));
  const known = lines.filter(({ id }) => id > 0);
  const movers = lines.filter(is('family_id'));
  const homes = movers.flatMap(({ seen, value }) => [idOf(seen), idOf(value)]).filter((id) => id !== 0);
  const regroups = lines.some(({ fact }) => OF_MEMBERSHIP.includes(fact) || fact === 'kelurahan_code');
  const own = correction.familyId === undefined ? [] : [correction.familyId];
  const existing = (ids: readonly number[]): number[] => [...new Set(ids)].filter((id) => id > 0);
  const idsOf = (name: string): number[] => lines.filter(is(name)).map(({ value }) => idOf(value));
  const standing = await standingRecords(sql, {
    facts: known,
    families: regroups ? existing([...own, ...homes, ...known.filter(ofFamily).map(({ id }) => id)]) : [],
    residents: regroups ? existing(known.filter((line) => !ofFamily(line)).map(({ id }) => id)) : [],
    niks: idsOf('nik_id'),
    cards: idsOf('card_id'),
  });
  const rows = new Map(known.map((line, at) => [line, standing.facts[at] ?? null]));
  const familyId = correction.familyId ?? standing.facts[0]?.family ?? own[0] ?? 0;
  const within = new Set([familyId, ...homes]);
  const facts: CheckedFact[] = [];
  for (const line of lines) {
    const row = line.id < 0 ? NOTHING : (rows.get(line) ?? null);
    const moved = movedOf(line, row, within);
    if (moved || row === null) return err(moved ?? { code: 'NOT_FOUND' });
    facts.push({ ...line, ...row, isNew: line.id < 0 });
  }
  const nowhere = existing(homes).some((id) => !standing.families.has(id));
  const beyond = [...standing.families.values()].some(
    ({ kelurahan }) => correction.within?.includes(kelurahan) === false,
  );
  if (nowhere || beyond) return err({ code: 'NOT_FOUND', field: 'family_id' });
  const after = regroups ? membersAfter(standing.members, memberChanges(lines)) : [];
  const wrong = regrouped(lines, standing, after) ?? recordedAlready(lines, standing, after);
  if (wrong) return err(wrong);
  const familyIds = [...new Set([familyId, ...facts.map(familyOf), ...homes])].filter((id) => id !== 0);
  return ok({ familyId, facts, standing, after, familyIds });
}

const NOTHING: FactRow = { now: null, family: 0, overrideId: null, base: null, disputed: 0 };
const ofFamily = ({ kind }: Line): boolean => kind === 'FAMILY';
const familyOf = ({ kind, id, family }: CheckedFact): number => (kind === 'FAMILY' ? id : family);

/** What is wrong with a line by itself. */
function problemOf({ kind, fact, value }: Line): CorrectionFailure | null {
  const known: readonly string[] = CORRECTABLE_FACTS[kind];
  const isStated = kind === 'RESIDENT' && STATED_FACTS.includes(fact);
  if (!known.includes(fact) && !isStated) return { code: 'FACT_UNKNOWN', field: fact, params: { field: fact } };
  const problem = factProblem(kind, fact, value);
  const params = { column: fact, value: value ?? '', limit: factLimit(kind, fact) };
  return problem && { code: problem, field: fact, params };
}

/** A record that the correction makes without what makes it one. */
function incompleteRecord(lines: readonly Line[]): CorrectionFailure | null {
  const made = new Map(lines.filter(({ id }) => id < 0).map((line) => [`${line.kind} ${line.id}`, line]));
  for (const { kind, id } of made.values()) {
    for (const field of OF_NEW[kind]) {
      const given = lines.some((line) => line.kind === kind && line.id === id && line.fact === field && line.value);
      if (given) continue;
      if (kind === 'FAMILY') return { code: 'NEW_FAMILY_INCOMPLETE', field, params: { field } };
      return { code: 'NEW_MEMBER_INCOMPLETE', field, params: { field, serial: -id } };
    }
  }
  const homes = lines.filter(is('family_id')).map(({ value }) => idOf(value));
  return homes.some((id) => id < 0 && !made.has(`FAMILY ${id}`)) ? { code: 'NOT_FOUND', field: 'family_id' } : null;
}

/** What is only stated is stated of somebody whose facts change. */
function stated(lines: readonly Line[]): CorrectionFailure | null {
  const changed = new Set(
    lines.filter(({ fact }) => !STATED_FACTS.includes(fact)).map(({ kind, id }) => `${kind} ${id}`),
  );
  const alone = lines.find(({ kind, id }) => !changed.has(`${kind} ${id}`));
  return alone ? { code: 'NOT_FOUND', field: alone.fact } : null;
}

/** What is wrong with it as the registry stands. */
function movedOf(line: Line, row: FactRow | null, within: ReadonlySet<number>): CorrectionFailure | null {
  const { fact, value, seen, id } = line;
  if (row === null || (id > 0 && !within.has(row.family) && fact !== 'family_id')) return { code: 'NOT_FOUND' };
  const { now } = row;
  if (now !== seen) {
    return { code: 'STALE_BASE', field: fact, params: { field: fact, seen: seen ?? '', now: now ?? '' } };
  }
  return now === value && id > 0 ? { code: 'CORRECTION_SAME_VALUE', field: fact, params: { field: fact } } : null;
}

function memberChanges(lines: readonly Line[]): MemberChange[] {
  const changes = new Map<
    number,
    { id: number; familyId?: number; presence?: number | null; relationship?: number | null }
  >();
  for (const { kind, id, fact, value } of lines) {
    if (kind !== 'RESIDENT' || !OF_MEMBERSHIP.includes(fact)) continue;
    const change = changes.get(id) ?? { id };
    changes.set(id, change);
    const code = value === null ? null : Number(value);
    if (fact === 'family_id') change.familyId = idOf(value);
    else if (fact === 'presence') change.presence = code;
    else change.relationship = code;
  }
  return [...changes.values()];
}

function regrouped(lines: readonly Line[], standing: Standing, after: readonly Member[]): CorrectionFailure | null {
  const founded = lines.filter((line) => ofFamily(line) && line.id < 0);
  if (founded.some(({ id }) => !after.some(({ familyId }) => familyId === id))) return { code: 'NEW_FAMILY_EMPTY' };
  const [wrong] = familiesWithoutOneHead(standing.members, after);
  return wrong ? { code: 'FAMILY_NEEDS_ONE_HEAD', field: 'relationship', params: { count: wrong.heads } } : null;
}

/** A number that somebody has already: nobody is in two families, and no card is of two. */
function recordedAlready(
  lines: readonly Line[],
  standing: Standing,
  after: readonly Member[],
): CorrectionFailure | null {
  const niks = lines.filter(is('nik_id'));
  const owners = new Set(niks.map(({ id }) => id));
  const twice = new Set(niks.map(({ value }) => value)).size < niks.length;
  if (twice || standing.nikHolders.some((id) => !owners.has(id))) return { code: 'NIK_RECORDED', field: 'nik_id' };
  const cards = new Set(lines.filter(is('card_id')).map(({ id }) => id));
  // A family that gives its last members away gives its card away, too.
  const isLeft = (id: number): boolean => standing.families.has(id) && !after.some(({ familyId }) => familyId === id);
  const held = standing.cardHolders.some((id) => !cards.has(id) && !isLeft(id));
  return held ? { code: 'CARD_RECORDED', field: 'card_id' } : null;
}
