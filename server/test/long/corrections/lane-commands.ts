import fc from 'fast-check';
import type { EvidenceJudgement } from '@tepat/shared';
import { applyCorrection } from '../../../src/modules/corrections';
import type { ProposedChange } from '../../../src/modules/corrections/use-cases/draft-lines';
import { standingFacts } from '../../../src/modules/registry';
import type { Platform } from '../../../src/platform/platform';
import { type CorrectionLane, person } from '../../support/correction-lane';
import {
  type Believed,
  type BelievedCorrection,
  mayDecide,
  mayEdit,
  maySubmit,
  mayVerify,
  mayWithdraw,
} from './lane-model';

/** A family and the last of its members, given to one walk alone, so that the model knows all that happens to them. */
export interface Ground {
  readonly platform: Platform;
  readonly lane: CorrectionLane;
  readonly familyId: number;
  readonly residentId: number;
}

type Command = fc.AsyncCommand<Believed, Ground>;

/** Facts of a walk, with values that they may take. */
const FACTS = {
  floor_material: ['1', '2', '8'],
  car: ['0', '1', null],
  education: ['1', '3', '5'],
  presence: ['1', '3'],
} as const;
export const FACT_NAMES = Object.keys(FACTS) as (keyof typeof FACTS)[];
const OF_RESIDENT: readonly string[] = ['education', 'presence'];
/** Corrections of one walk. */
const AT_ONCE = 2;
/** Five people, each of whom tries everything. */
const PEOPLE = ['1', '2', '3', '4', '5'] as const;

export function subjectOf(fact: string, { familyId, residentId }: Ground): Pick<ProposedChange, 'kind' | 'subjectId'> {
  return OF_RESIDENT.includes(fact)
    ? { kind: 'RESIDENT', subjectId: residentId }
    : { kind: 'FAMILY', subjectId: familyId };
}

/** One of the people; or RIGHT: whoever may do it, as far as hands go. Most of what people do is right. */
type Who = (typeof PEOPLE)[number] | 'RIGHT';

const proposerOr = (who: Who, { proposer }: BelievedCorrection): string => (who === 'RIGHT' ? proposer : who);

function checkerOr(who: Who, { proposer, verifiers }: BelievedCorrection): string {
  if (who !== 'RIGHT') return who;
  return PEOPLE.find((each) => each !== proposer && !verifiers.has(each)) ?? PEOPLE[0];
}

const picked = (model: Believed, which: number): BelievedCorrection => {
  const correction = model.corrections[which % model.corrections.length];
  if (!correction) throw new Error('there is no correction yet');
  return correction;
};

function assertSame(what: string, believed: unknown, is: unknown): void {
  if (believed !== is) throw new Error(`${what}: believed ${String(believed)}, is ${String(is)}`);
}

async function assertState(real: Ground, correction: BelievedCorrection): Promise<void> {
  assertSame(`state of ${correction.id}`, correction.state, (await real.lane.now(correction.id)).record.state);
}

/** A command on one of the corrections of the walk. */
function onOne(
  name: string,
  which: number,
  run: (correction: BelievedCorrection, model: Believed, real: Ground) => Promise<void>,
): Command {
  return {
    check: ({ corrections }) => corrections.length > 0,
    run: async (model, real) => {
      const correction = picked(model, which);
      await run(correction, model, real);
      await assertState(real, correction);
    },
    toString: () => `${name} #${which}`,
  };
}

/** One of the values of a fact; mostly one that it does not have yet, for else nothing would be corrected. */
interface Change {
  readonly fact: keyof typeof FACTS;
  readonly at: number;
  readonly other: boolean;
}

function valueOf({ fact, at, other }: Change, { facts }: Believed): string | null {
  const values: readonly (string | null)[] = FACTS[fact];
  const value = values[at % values.length] ?? null;
  return other && value === facts.get(fact) ? (values[(at + 1) % values.length] ?? null) : value;
}

const propose = (by: string, change: Change): Command => ({
  check: ({ corrections }) => corrections.length < AT_ONCE,
  run: async (model, real) => {
    const { fact } = change;
    const value = valueOf(change, model);
    const id = await real.lane.proposed(person(by), real.familyId, [{ ...subjectOf(fact, real), fact, value }]);
    const lines = new Map([[fact as string, { base: model.facts.get(fact) ?? null, value }]]);
    model.corrections.push({ id, proposer: by, state: 'DRAFT', verifiers: new Set(), lines, altered: false });
  },
  toString: () => `${by} proposes ${JSON.stringify(change)}`,
});

const edit = (which: number, who: Who, to: Change): Command =>
  onOne(`${who} edits ${JSON.stringify(to)} of`, which, async (correction, model, real) => {
    const by = proposerOr(who, correction);
    const { fact } = to;
    const value = valueOf(to, model);
    const { edit: read } = (await real.lane.now(correction.id)).record;
    const change = { ...subjectOf(fact, real), fact, value };
    const draft = { correctionId: correction.id, edit: read };
    const { ok } = await real.lane.propose(person(by), real.familyId, [change], { draft, header: {} });
    assertSame('edit', mayEdit(correction, by), ok);
    if (ok) correction.lines.set(fact, { base: model.facts.get(fact) ?? null, value });
  });

const submit = (which: number, who: Who): Command =>
  onOne(`${who} submits`, which, async (correction, model, real) => {
    const by = proposerOr(who, correction);
    const { ok } = await real.lane.submit(correction.id, person(by));
    assertSame('submit', maySubmit(correction, by, model), ok);
    if (ok) correction.state = 'SUBMITTED';
  });

type Outcome = 'VERIFIED' | 'RETURNED' | 'REJECTED';
type Decision = 'APPROVED' | 'RETURNED' | 'REJECTED';

const verify = (which: number, who: Who, outcome: Outcome | null, judgement: EvidenceJudgement): Command =>
  onOne(`${who} finds ${judgement} and ${outcome ?? 'waits'} on`, which, async (correction, _model, real) => {
    const by = checkerOr(who, correction);
    const { ok } = await real.lane.verify(correction.id, person(by), { outcome, judgement, reason: 'it was seen' });
    assertSame('verify', mayVerify(correction, by, outcome, judgement), ok);
    if (ok && outcome !== null) correction.state = outcome;
    // Whoever judged the evidence has had a hand in it, whatever step followed.
    if (ok) correction.verifiers.add(by);
  });

const decide = (which: number, who: Who, decision: Decision): Command =>
  onOne(`${who} decides ${decision} on`, which, async (correction, model, real) => {
    const by = checkerOr(who, correction);
    const { ok } = await real.lane.decide(correction.id, person(by), { decision, reason: 'so it is' });
    assertSame('decide', mayDecide(correction, by, decision, model), ok);
    if (!ok) return;
    correction.state = decision === 'APPROVED' ? 'APPLIED' : decision;
    if (decision !== 'APPROVED') return;
    for (const [fact, { value }] of correction.lines) model.facts.set(fact, value);
  });

const withdraw = (which: number, who: Who, reason: string | null): Command =>
  onOne(`${who} withdraws`, which, async (correction, _model, real) => {
    const by = proposerOr(who, correction);
    const { ok } = await real.lane.withdraw(correction.id, person(by), reason);
    assertSame('withdraw', mayWithdraw(correction, by, reason), ok);
    if (ok) correction.state = 'WITHDRAWN';
  });

/** Somebody acts on a page that they opened before the last step. */
const late = (which: number, by: string): Command =>
  onOne(`${by} submits an old page of`, which, async (correction, _model, real) => {
    const { step } = (await real.lane.now(correction.id)).record;
    assertSame('late', false, (await real.lane.submit(correction.id, person(by), step - 1)).ok);
  });

/** The program's own account changes what was submitted, or puts it back, past the program. */
const alter = (which: number): Command =>
  onOne('somebody alters', which, async (correction, _model, real) => {
    if (correction.state !== 'SUBMITTED' && correction.state !== 'VERIFIED') return;
    const reason = correction.altered ? 'it was seen' : 'it was bought';
    await real.platform.database.run('UPDATE correction SET reason = ? WHERE id = ?', [reason, correction.id]);
    correction.altered = !correction.altered;
  });

/** A fact moves by another way, as by a delivery: every open correction of it stands on a base that is gone. */
const move = (to: Change): Command => ({
  check: () => true,
  run: async (model, real) => {
    const { fact } = to;
    const value = valueOf(to, model);
    const base = model.facts.get(fact) ?? null;
    const { kind, subjectId } = subjectOf(fact, real);
    const { ok } = await applyCorrection(real.platform, person('99'), {
      subject: { kind, id: subjectId },
      changes: [{ fact, value, baseValue: base }],
      ...{ source: 'FIELD_CHECK', observedOn: '2026-11-20', verifiedBy: null, reason: 'another way' },
    });
    assertSame('move', base !== value, ok);
    if (ok) model.facts.set(fact, value);
  },
  toString: () => `moves ${JSON.stringify(to)}`,
});

/** What the registry says of the facts of a walk, for the model to begin with. */
export async function factsOf(ground: Ground): Promise<Map<string, string | null>> {
  const facts = FACT_NAMES.map((fact) => {
    const { kind, subjectId } = subjectOf(fact, ground);
    return { kind, id: subjectId, fact };
  });
  const standing = await standingFacts(ground.platform.database, facts);
  return new Map(FACT_NAMES.map((fact, at) => [fact, standing[at]?.value ?? null]));
}

const anybody = fc.constantFrom(...PEOPLE);
const who: fc.Arbitrary<Who> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Who>('RIGHT') },
  { weight: 1, arbitrary: anybody },
);
const which = fc.nat(AT_ONCE - 1);
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
    const { state } = picked(model, at);
    if (state === 'DRAFT' || state === 'RETURNED') await submit(at, 'RIGHT').run(model, real);
    if (state === 'SUBMITTED') await verify(at, 'RIGHT', 'VERIFIED', 'AGREES').run(model, real);
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
];
