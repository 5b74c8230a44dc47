import fc from 'fast-check';
import type { EvidenceJudgement } from '@tepat/shared';
import { applyCorrection } from '../../../src/modules/corrections';
import { person } from '../../support/correction-lane';
import { after, factKey, leavesOneHead, type NamedFact } from './beliefs';
import {
  anybody,
  assertSame,
  AT_ONCE,
  onOne,
  PEOPLE,
  picked,
  which,
  who,
  type Command,
  type Ground,
  type Who,
} from './ground';
import {
  begun,
  type Believed,
  type BelievedCorrection,
  lineOf,
  mayDecide,
  mayEdit,
  maySubmit,
  mayVerify,
  mayWithdraw,
} from './lane-model';
import { confirm, MEMBERSHIP_COMMANDS } from './membership-commands';
import { madeBy, type PlannedChange } from './plans';

/** Facts of a walk, with values that they may take. */
const FACTS = {
  floor_material: ['1', '2', '8'],
  car: ['0', '1', null],
  education: ['1', '3', '5'],
  presence: ['1', '3'],
} as const;
const FACT_NAMES = Object.keys(FACTS) as (keyof typeof FACTS)[];
const OF_RESIDENT: readonly string[] = ['education', 'presence'];

type Place = Pick<Ground, 'familyId' | 'residentId'>;

function subjectOf(fact: string, { familyId, residentId }: Place): Pick<PlannedChange, 'kind' | 'subjectId'> {
  return OF_RESIDENT.includes(fact)
    ? { kind: 'RESIDENT', subjectId: residentId }
    : { kind: 'FAMILY', subjectId: familyId };
}

/** Facts that walks correct one by one. */
export const walkedFacts = (place: Place): NamedFact[] =>
  FACT_NAMES.map((fact) => {
    const { kind, subjectId } = subjectOf(fact, place);
    return { kind, id: subjectId, fact };
  });

const proposerOr = (by: Who, { proposer }: BelievedCorrection): string => (by === 'RIGHT' ? proposer : by);

function checkerOr(by: Who, { proposer, verifiers, confirmer }: BelievedCorrection): string {
  if (by !== 'RIGHT') return by;
  return PEOPLE.find((each) => each !== proposer && each !== confirmer && !verifiers.has(each)) ?? PEOPLE[0];
}

/** One of the values of a fact; mostly one that it does not have yet, for else nothing would be corrected. */
interface Change {
  readonly fact: keyof typeof FACTS;
  readonly at: number;
  readonly other: boolean;
}

/** The change as it is made now: of a member who has left the family, of the family. */
function madeNow({ fact: wanted, at, other }: Change, { facts }: Believed, place: Place): PlannedChange {
  const { familyId, residentId } = place;
  const left = facts.get(factKey('RESIDENT', residentId, 'family_id')) !== String(familyId);
  const fact = left && OF_RESIDENT.includes(wanted) ? 'car' : wanted;
  const subject = subjectOf(fact, place);
  const values: readonly (string | null)[] = FACTS[fact];
  const first = values[at % values.length] ?? null;
  const isSo = first === facts.get(factKey(subject.kind, subject.subjectId, fact));
  const value = other && isSo ? (values[(at + 1) % values.length] ?? null) : first;
  return { ...subject, fact, value, recordedAs: value };
}

const propose = (by: string, change: Change): Command => ({
  check: ({ corrections }) => corrections.length < AT_ONCE,
  run: async (model, real) => {
    const { familyId } = real;
    const made = madeNow(change, model, real);
    const id = await real.lane.proposed(person(by), familyId, [made]);
    model.corrections.push(begun({ id, familyId, about: 'FACTS', proposer: by, transfer: false }, [made], model));
  },
  toString: () => `${by} proposes ${JSON.stringify(change)}`,
});

const edit = (at: number, as: Who, to: Change): Command =>
  onOne(`${as} edits ${JSON.stringify(to)} of`, at, async (correction, model, real) => {
    const by = proposerOr(as, correction);
    const change = madeNow(to, model, real);
    const { edit: read } = (await real.lane.now(correction.id)).record;
    const draft = { correctionId: correction.id, edit: read };
    const { ok } = await real.lane.propose(person(by), real.familyId, [change], { draft, header: {} });
    assertSame('edit', mayEdit(correction, by), ok);
    if (ok) correction.lines.set(...lineOf(change, model.facts));
  });

const submit = (at: number, as: Who): Command =>
  onOne(`${as} submits`, at, async (correction, model, real) => {
    const by = proposerOr(as, correction);
    const { ok } = await real.lane.submit(correction.id, person(by));
    assertSame('submit', maySubmit(correction, by, model), ok);
    if (!ok) return;
    correction.state = 'SUBMITTED';
    // What is submitted again is another one: the other side speaks again.
    correction.confirmer = null;
  });

type Outcome = 'VERIFIED' | 'RETURNED' | 'REJECTED';
type Decision = 'APPROVED' | 'RETURNED' | 'REJECTED';

const verify = (at: number, as: Who, outcome: Outcome | null, judgement: EvidenceJudgement): Command =>
  onOne(`${as} finds ${judgement} and ${outcome ?? 'waits'} on`, at, async (correction, _model, real) => {
    const by = checkerOr(as, correction);
    const { ok } = await real.lane.verify(correction.id, person(by), { outcome, judgement, reason: 'it was seen' });
    assertSame('verify', mayVerify(correction, by, outcome, judgement), ok);
    if (ok && outcome !== null) correction.state = outcome;
    // Whoever judged the evidence has had a hand in it, whatever step followed.
    if (!ok) return;
    correction.verifiers.add(by);
    correction.hands.add(by);
  });

const decide = (at: number, as: Who, decision: Decision): Command =>
  onOne(`${as} decides ${decision} on`, at, async (correction, model, real) => {
    const by = checkerOr(as, correction);
    const { ok } = await real.lane.decide(correction.id, person(by), { decision, reason: 'so it is' });
    assertSame('decide', mayDecide(correction, by, decision, model), ok);
    if (!ok) return;
    correction.state = decision === 'APPROVED' ? 'APPLIED' : decision;
    correction.hands.add(by);
    if (decision !== 'APPROVED') return;
    const changes = [...correction.lines.values()];
    model.facts = after(model.facts, changes, await madeBy(real.platform, changes));
    model.applied.push(correction.about);
  });

const withdraw = (at: number, as: Who, reason: string | null): Command =>
  onOne(`${as} withdraws`, at, async (correction, _model, real) => {
    const by = proposerOr(as, correction);
    const { ok } = await real.lane.withdraw(correction.id, person(by), reason);
    assertSame('withdraw', mayWithdraw(correction, by, reason), ok);
    if (ok) correction.state = 'WITHDRAWN';
  });

/** Somebody acts on a page that they opened before the last step. */
const late = (at: number, by: string): Command =>
  onOne(`${by} submits an old page of`, at, async (correction, _model, real) => {
    const { step } = (await real.lane.now(correction.id)).record;
    assertSame('late', false, (await real.lane.submit(correction.id, person(by), step - 1)).ok);
  });

/** The program's own account changes what was submitted, or puts it back, past the program. */
const alter = (at: number): Command =>
  onOne('somebody alters', at, async (correction, _model, real) => {
    if (correction.state !== 'SUBMITTED' && correction.state !== 'VERIFIED') return;
    const reason = correction.altered ? 'it was seen' : 'it was bought';
    await real.platform.database.run('UPDATE correction SET reason = ? WHERE id = ?', [reason, correction.id]);
    correction.altered = !correction.altered;
  });

/** A fact moves by another way, as by a delivery: every open correction of it stands on a base that is gone. */
const move = (to: Change): Command => ({
  check: () => true,
  run: async (model, real) => {
    const change = madeNow(to, model, real);
    const { kind, subjectId, fact, value } = change;
    const [, { base }] = lineOf(change, model.facts);
    const { ok } = await applyCorrection(real.platform, person('99'), {
      subject: { kind, id: subjectId },
      changes: [{ fact, value, baseValue: base }],
      ...{ source: 'FIELD_CHECK', observedOn: '2026-11-20', verifiedBy: null, reason: 'another way' },
    });
    assertSame('move', base !== value && leavesOneHead(model.facts, [change]), ok);
    if (ok) model.facts = after(model.facts, [change]);
  },
  toString: () => `moves ${JSON.stringify(to)}`,
});

const change: fc.Arbitrary<Change> = fc.record({
  fact: fc.constantFrom(...FACT_NAMES),
  at: fc.nat(2),
  other: fc.constantFrom(true, true, true, false),
});
const outcome = fc.constantFrom<Outcome | null>('VERIFIED', 'VERIFIED', 'VERIFIED', 'RETURNED', 'REJECTED', null);
const decision = fc.constantFrom<Decision>('APPROVED', 'APPROVED', 'APPROVED', 'RETURNED', 'REJECTED');
const judgement = fc.constantFrom<EvidenceJudgement>('AGREES', 'AGREES', 'DOUBTS', 'CONTRADICTS');

const propositions = fc.tuple(anybody, change).map(([by, to]) => propose(by, to));
const submissions = fc.tuple(which, who).map(([at, by]) => submit(at, by));
const verifications = fc.tuple(which, who, outcome, judgement).map(([at, by, to, found]) => verify(at, by, to, found));
const decisions = fc.tuple(which, who, decision).map(([at, by, to]) => decide(at, by, to));

/** The next step of its way, by whoever may take it. */
const onward = (at: number): Command => ({
  check: ({ corrections }) => corrections.length > 0,
  run: async (model, real) => {
    const { state, transfer, confirmer } = picked(model, at);
    if (state === 'DRAFT' || state === 'RETURNED') await submit(at, 'RIGHT').run(model, real);
    const waits = transfer && confirmer === null;
    if (state === 'SUBMITTED' && waits) await confirm(at, 'RIGHT').run(model, real);
    if (state === 'SUBMITTED' && !waits) await verify(at, 'RIGHT', 'VERIFIED', 'AGREES').run(model, real);
    if (state === 'VERIFIED') await decide(at, 'RIGHT', 'APPROVED').run(model, real);
  },
  toString: () => `onward #${at}`,
});

/** Mostly the way of a correction, so that many walks come to an end; and everything else at any time. */
export const COMMANDS: fc.Arbitrary<Command>[] = [
  ...Array.from({ length: 8 }, () => which.map(onward)),
  ...[propositions, propositions, propositions, submissions, verifications, decisions],
  fc.tuple(which, who, change).map(([at, by, to]) => edit(at, by, to)),
  fc.tuple(which, who, fc.constantFrom('a mistake', null)).map(([at, by, reason]) => withdraw(at, by, reason)),
  fc.tuple(which, anybody).map(([at, by]) => late(at, by)),
  which.map(alter),
  change.map(move),
  ...MEMBERSHIP_COMMANDS,
];
