import { isCountedMember } from '@tepat/shared';
import { membersAfter, type Member, type MemberChange } from '../../registry';
import { NEW_FAMILY, type CorrectionLine } from './correction';

/** What somebody is in a family. Codes of the catalogue; null = not recorded. */
export interface Standing {
  readonly relationship: number | null;
  readonly presence: number | null;
  /** Whether the person counts as a member: neither dead, moved away nor gone from the last full delivery. */
  readonly counted: boolean;
}

/** Somebody of a family. Null on a side: not of this family there. */
export interface HouseholdPerson {
  /** Negative: somebody whom the correction makes. */
  readonly residentId: number;
  readonly before: Standing | null;
  readonly after: Standing | null;
}

export interface Household {
  /** Negative: the family that the correction makes. */
  readonly familyId: number;
  readonly people: readonly HouseholdPerson[];
}

/** The families that the lines of a correction name, beside its own. */
export function familiesOf(lines: readonly CorrectionLine[]): Set<number> {
  const ids = lines.filter(({ fact }) => fact === 'family_id').flatMap(({ base, value }) => [base, value]);
  return new Set(ids.flatMap((id) => (id !== null && Number(id) > 0 ? [Number(id)] : [])));
}

/** Who belongs to each family before a correction and after it: everybody of either side, in the order of their ids. */
export function householdsOf(
  familyIds: readonly number[],
  members: readonly Member[],
  lines: readonly CorrectionLine[],
): Household[] {
  const known = new Set(members.map(({ id }) => id));
  // A draft may not say yet where somebody belongs.
  const changes = changesOf(lines).filter(({ id, familyId }) => familyId !== undefined || known.has(id));
  const after = membersAfter(members, changes);
  return familyIds.map((familyId) => {
    const [was, will] = [byId(members, familyId), byId(after, familyId)];
    const ids = [...new Set([...was.keys(), ...will.keys()])].sort(inOrder);
    const people = ids.map((residentId): HouseholdPerson => {
      return { residentId, before: was.get(residentId) ?? null, after: will.get(residentId) ?? null };
    });
    return { familyId, people };
  });
}

/** Those who are recorded first, then those whom the correction makes: -1, -2 and so on. */
const inOrder = (a: number, b: number): number => (a > 0 !== b > 0 ? b - a : Math.abs(a) - Math.abs(b));

/** Whether a correction makes a family. */
export const makesFamily = (lines: readonly CorrectionLine[]): boolean =>
  lines.some(({ kind, subjectId, fact, value }) =>
    kind === 'FAMILY' ? subjectId === NEW_FAMILY : fact === 'family_id' && Number(value) === NEW_FAMILY,
  );

function byId(members: readonly Member[], familyId: number): Map<number, Standing> {
  return new Map(
    members
      .filter((member) => member.familyId === familyId)
      .map(({ id, relationship, presence, absent }) => {
        return [id, { relationship, presence, counted: !absent && isCountedMember(presence) }];
      }),
  );
}

function changesOf(lines: readonly CorrectionLine[]): MemberChange[] {
  const changes = new Map<number, MemberChange>();
  for (const { kind, subjectId, fact, value } of lines) {
    if (kind !== 'RESIDENT') continue;
    const code = value === null ? null : Number(value);
    const said =
      fact === 'family_id'
        ? { familyId: Number(value) }
        : fact === 'presence'
          ? { presence: code }
          : fact === 'relationship'
            ? { relationship: code }
            : {};
    changes.set(subjectId, { ...(changes.get(subjectId) ?? { id: subjectId }), ...said });
  }
  return [...changes.values()];
}
