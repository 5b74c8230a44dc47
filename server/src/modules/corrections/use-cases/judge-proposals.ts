import type { CellProblem, CorrectableFact, IntakeProblemCode } from '@tepat/shared';
import { CORRECTABLE, OPEN_CORRECTION_STATES } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { SheetRow } from '../../intake';
import { factProblem, familyPage, residentPage, standingFacts, type Reach } from '../../registry';
import { proposedValue } from '../domain/proposed-value';
import { correctionsOfFacts, factKey } from '../storage/corrections-of-facts';

/** A row of a file of proposals, found in the registry. */
export interface Proposal {
  readonly line: number;
  readonly familyId: number;
  readonly kind: 'FAMILY' | 'RESIDENT';
  readonly subjectId: number;
  readonly fact: string;
  readonly value: string | null;
}

export interface JudgedProposals {
  readonly proposals: readonly Proposal[];
  readonly problems: ReadonlyMap<number, readonly CellProblem[]>;
}

/**
 * What the registry says of rows whose cells are right: who they are about, within the officer's reach; whether the value could
 * have been delivered and says something new; and who else has something open there. The same rules as for one correction.
 */
export async function judgeProposals(
  platform: Platform,
  reach: Reach,
  rows: readonly SheetRow[],
): Promise<JudgedProposals> {
  const problems = new Map<number, CellProblem[]>();
  const tell = (row: SheetRow, column: string, code: IntakeProblemCode, severity: CellProblem['severity'] = 'ERROR') =>
    problems.set(row.line, [
      ...(problems.get(row.line) ?? []),
      { column, value: row.cells[column] ?? '', code, severity },
    ]);
  const found: { row: SheetRow; proposal: Proposal }[] = [];
  for (const row of rows) {
    const { line, cells } = row;
    const definition = CORRECTABLE.find(({ fact }) => fact === cells['fact']);
    if (!definition) continue;
    const { subject: kind, fact } = definition;
    const value = proposedValue(definition, cells['value'] ?? '');
    const problem = factProblem(kind, fact, value);
    if (problem !== null) tell(row, 'value', problem);
    // The basis of a session is the deliberation.
    if (definition.lane === 'DUKCAPIL') tell(row, 'fact', 'TAKES_DOCUMENT');
    const about = await recordOf(platform, reach, row, definition);
    if ('code' in about) tell(row, about.column, about.code);
    else found.push({ row, proposal: { line, kind, fact, value, ...about } });
  }
  const facts = found.map(({ proposal: { kind, subjectId, fact } }) => ({ kind, subjectId, fact }));
  const standing = await standingFacts(
    platform.database,
    facts.map(({ kind, subjectId, fact }) => ({ kind, id: subjectId, fact })),
  );
  const corrections = await correctionsOfFacts(platform.database, facts);
  const seen = new Set<string>();
  for (const [at, { row, proposal }] of found.entries()) {
    const key = factKey(proposal);
    if (seen.has(key)) tell(row, 'fact', 'DUPLICATE_KEY');
    seen.add(key);
    if (standing[at]?.value === proposal.value) tell(row, 'value', 'SAME_VALUE');
    const isOpen = (corrections.get(key) ?? []).some(({ state }) => OPEN_CORRECTION_STATES.includes(state));
    if (isOpen) tell(row, 'fact', 'ALSO_OPEN', 'WARNING');
  }
  return { proposals: found.map(({ proposal }) => proposal), problems };
}

type Found = Pick<Proposal, 'familyId' | 'subjectId'> | { readonly column: string; readonly code: IntakeProblemCode };

/** Whom a row is about. Who is out of reach is not found. */
async function recordOf(
  { database, vault }: Platform,
  reach: Reach,
  { cells }: SheetRow,
  { subject }: CorrectableFact,
): Promise<Found> {
  const page = { reach, limit: 2, after: null };
  if (cells['nik']) {
    const nikId = await vault.find(database, 'nik', cells['nik']);
    const [person, other] = nikId === null ? [] : await residentPage(database, { ...page, nikId });
    if (!person) return { column: 'nik', code: 'UNKNOWN_RECORD' };
    if (other) return { column: 'nik', code: 'AMBIGUOUS_RECORD' };
    return { familyId: person.familyId, subjectId: subject === 'FAMILY' ? person.familyId : person.id };
  }
  if (!cells['no_kk']) return { column: 'nik', code: 'NIK_OR_CARD' };
  if (subject === 'RESIDENT') return { column: 'nik', code: 'NIK_FOR_PERSON' };
  const cardId = await vault.find(database, 'family_card', cells['no_kk']);
  const [family, other] = cardId === null ? [] : await familyPage(database, { ...page, cardId });
  if (!family) return { column: 'no_kk', code: 'UNKNOWN_RECORD' };
  if (other) return { column: 'no_kk', code: 'AMBIGUOUS_RECORD' };
  return { familyId: family.id, subjectId: family.id };
}
