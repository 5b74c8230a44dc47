import fc from 'fast-check';
import { person } from '../../support/correction-lane';
import { AT_ONCE, anybody, assertSame, onOne, PEOPLE, which, who, type Command, type Who } from './ground';
import { begun, mayConfirm } from './lane-model';
import { begin, draws, type MembershipKind } from './plans';

/** What happens to families in a walk: each is a draft of several lines, some of records that it makes. */
export const IN_WALKS: readonly MembershipKind[] = [
  ...(['BIRTH', 'DEATH', 'RETURN', 'NEW_HEAD', 'MARRIAGE', 'SPLIT', 'MERGE', 'TRANSFER_IN'] as const),
];

/** Begins what makes sense as the facts stand; in a family where it cannot happen, nothing is begun. */
const happens = (by: string, about: MembershipKind, seed: number): Command => ({
  check: ({ corrections }) => corrections.length < AT_ONCE,
  run: async (model, { platform, lane, planner, familyId }) => {
    const plan = await planner.plan(about, model.facts, familyId, draws(seed));
    if (plan === null || plan.changes.length === 0) return;
    const id = await begin(platform, lane, person(by), plan);
    const correction = { id, familyId, about, proposer: by, transfer: plan.from !== null };
    model.corrections.push(begun(correction, plan.changes, model));
  },
  toString: () => `${by} proposes ${about} ${seed}`,
});

/** The other kelurahan says that they leave. */
export const confirm = (at: number, by: Who): Command =>
  onOne(`${by} confirms`, at, async (correction, _model, { lane }) => {
    const confirmer = by === 'RIGHT' ? (PEOPLE.find((each) => !correction.hands.has(each)) ?? PEOPLE[0]) : by;
    const { ok } = await lane.confirm(correction.id, person(confirmer));
    assertSame('confirm', mayConfirm(correction, confirmer), ok);
    if (ok) correction.confirmer = confirmer;
  });

const seed = fc.nat(1_000_000);
const happenings = fc.tuple(anybody, fc.constantFrom(...IN_WALKS), seed).map(([by, kind, at]) => happens(by, kind, at));
const transfers = fc.tuple(anybody, seed).map(([by, at]) => happens(by, 'TRANSFER_IN', at));
const confirmations = fc.tuple(which, who).map(([at, by]) => confirm(at, by));

/** A transfer goes through most hands: it is begun more often than the others, so that many are carried through. */
export const MEMBERSHIP_COMMANDS: fc.Arbitrary<Command>[] = [
  ...[happenings, happenings, happenings, transfers],
  confirmations,
];
