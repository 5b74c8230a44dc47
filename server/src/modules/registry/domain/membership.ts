import { isCountedMember } from '@tepat/shared';

/** A person of a family, as far as it makes the family. */
export interface Member {
  readonly id: number;
  readonly familyId: number;
  /** Codes of the catalogue; null = not recorded. */
  readonly presence: number | null;
  readonly relationship: number | null;
  /** No longer named by the last full delivery. */
  readonly absent: boolean;
}

/** What a correction changes of it; what is undefined stands. An id that nobody has yet is somebody new. */
export interface MemberChange {
  readonly id: number;
  readonly familyId?: number;
  readonly presence?: number | null;
  readonly relationship?: number | null;
}

const HEAD = 1;

/**
 * The members as they are after the changes. Whoever has a row here is in one family, and nobody's row goes away: who died
 * or moved out stays with the family that they left.
 *
 * @throws RangeError for somebody new without a family
 */
export function membersAfter(members: readonly Member[], changes: readonly MemberChange[]): Member[] {
  const after = new Map(members.map((member) => [member.id, member]));
  for (const { id, familyId, presence, relationship } of changes) {
    const before = after.get(id);
    const home = familyId ?? before?.familyId;
    if (home === undefined) throw new RangeError(`resident ${id} belongs to no family`);
    after.set(id, {
      id,
      familyId: home,
      presence: presence === undefined ? (before?.presence ?? null) : presence,
      relationship: relationship === undefined ? (before?.relationship ?? null) : relationship,
      absent: before?.absent ?? false,
    });
  }
  return [...after.values()];
}

export interface WrongHeads {
  readonly familyId: number;
  /** How many heads it would have. */
  readonly heads: number;
}

/**
 * Families that a change would leave with members and not exactly one head. A family that was delivered so and keeps the
 * very heads that it had is none of them: what is wrong with it was not done here, and a death in it is true all the same.
 */
export function familiesWithoutOneHead(before: readonly Member[], after: readonly Member[]): WrongHeads[] {
  const [was, is] = [byFamily(before), byFamily(after)];
  return [...is].flatMap(([familyId, { members, heads }]): WrongHeads[] => {
    if (members === 0 || heads.length === 1) return [];
    const earlier = was.get(familyId);
    const asFound = earlier !== undefined && earlier.members > 0 && earlier.heads.join() === heads.join();
    return asFound ? [] : [{ familyId, heads: heads.length }];
  });
}

/** Counted members and the ids of heads among them, ascending. */
function byFamily(members: readonly Member[]): Map<number, { members: number; heads: number[] }> {
  const families = new Map<number, { members: number; heads: number[] }>();
  for (const { id, familyId, presence, relationship, absent } of [...members].sort((a, b) => a.id - b.id)) {
    const family = families.get(familyId) ?? { members: 0, heads: [] };
    families.set(familyId, family);
    if (absent || !isCountedMember(presence)) continue;
    family.members += 1;
    if (relationship === HEAD) family.heads.push(id);
  }
  return families;
}
