import fc from 'fast-check';
import { ageInMonths, dateNumber, fromEpochDay, plainDate, type PlainDate } from '../calendar';
import { MESSAGES } from '../messages';
import { isWithin, regionCode, regionNumber, type RegionCode } from '../region';
import {
  blockingClauses,
  checkCriteria,
  clauseSentence,
  clausesOf,
  compareCriteria,
  criteriaSentence,
  FACT_INDEX,
  factDefinition,
  factValueText,
  FACTS,
  isBlockedByDataOnly,
  MAX_LEAVES,
  newEvaluation,
  newFactVector,
  MAX_DEPTH,
  NO,
  OPERATORS,
  outcomeName,
  outcomeSentence,
  parseCriteria,
  prepareCriteria,
  printCriteria,
  requirementText,
  setMask,
  traceCriteria,
  tracedSentence,
  UNKNOWN,
  YES,
  type Clause,
  type CriteriaDocument,
  type CriteriaNode,
  type FactCode,
  type FactValue,
  type Outcome,
  type TracedNode,
} from '.';
import { prepareClause } from './prepare-clause';
import { askedRanges, rangesOf } from './value-ranges';

/** People and rules made of a few close values, so that bounds are hit and missed equally often. */
const PLACES = ['31.71.03.1001', '31.71.03.1002', '31.71.04.1001', '31.74.01.1001', '32.71.01.1001'].map(regionCode);
const SCOPES = [...PLACES, '31', '31.71', '31.71.03', '32'].map((code) => regionCode(code));
/** Ends of months, and leap days. */
const DAYS = ['2019-12-31', '2020-02-28', '2020-02-29', '2020-03-01', '2021-02-28', '2021-03-31', '2024-02-29'].map(
  plainDate,
);
const day = fc.constantFrom(...DAYS);
const small = fc.integer({ min: 1, max: 6 });

type Person = Record<FactCode, FactValue>;

const valueOf = (code: FactCode): fc.Arbitrary<FactValue> => {
  const fact = factDefinition(code);
  const known: Record<typeof fact.type, fc.Arbitrary<FactValue>> = {
    NUMBER: small,
    BOOLEAN: fc.boolean(),
    REGION: fc.constantFrom(...PLACES),
    SET: fc.subarray(fact.type === 'SET' ? fact.members.map((member) => member.code) : []),
    DATE: day,
  };
  return fc.option(known[fact.type], { freq: 4 });
};
const person = fc.record(
  Object.fromEntries(FACTS.map((fact) => [fact.code, valueOf(fact.code)])) as {
    [Code in FactCode]: fc.Arbitrary<FactValue>;
  },
);

const comparisonOf = (code: FactCode): fc.Arbitrary<object> => {
  const fact = factDefinition(code);
  switch (fact.type) {
    case 'NUMBER':
      return fc.oneof(
        fc.record({ op: fc.constantFrom('eq', 'ne', 'lt', 'lte', 'gt', 'gte'), value: small }),
        fc.tuple(small, small).map(([a, b]) => ({ op: 'between', value: [Math.min(a, b), Math.max(a, b)] })),
        fc.record({ op: fc.constantFrom('in', 'notIn'), value: fc.uniqueArray(small, { minLength: 1, maxLength: 3 }) }),
      );
    case 'BOOLEAN':
      return fc.record({ op: fc.constantFrom('isTrue', 'isFalse') });
    case 'REGION':
      return fc.record({
        op: fc.constant('within'),
        value: fc.uniqueArray(fc.constantFrom(...SCOPES), { minLength: 1, maxLength: 2 }),
      });
    case 'SET':
      return fc.oneof(
        fc.record({ op: fc.constantFrom('isEmpty', 'isNotEmpty') }),
        fc.record({
          op: fc.constantFrom('hasAny', 'hasAll', 'hasNone'),
          value: fc.subarray(
            fact.members.map((member) => member.code),
            { minLength: 1 },
          ),
        }),
      );
    case 'DATE':
      return fc.oneof(
        fc.record({ op: fc.constantFrom('onOrBefore', 'onOrAfter'), value: day }),
        fc.tuple(day, day).map((ends) => ({ op: 'fromTo', value: ends.sort() })),
        fc.record({
          op: fc.constantFrom('reached', 'notReached'),
          value: fc.record({ years: fc.nat(2), months: fc.nat(11), at: day }),
        }),
      );
  }
};
const leaf = fc
  .constantFrom(...FACTS.map((fact) => fact.code))
  .chain((fact) => comparisonOf(fact).map((comparison) => ({ clause: '?', fact, ...comparison })));
const tree = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) }),
    fc.record({ not: tie('node') }),
  ),
})).node;

let names = 0;
/** Every leaf gets a name of its own, as the language demands. */
function named(node: unknown): unknown {
  const part = node as Record<string, unknown>;
  if (Array.isArray(part['all'])) return { all: part['all'].map(named) };
  if (Array.isArray(part['any'])) return { any: part['any'].map(named) };
  if (part['not'] !== undefined) return { not: named(part['not']) };
  return { ...part, clause: `C${++names}` };
}
const rules: fc.Arbitrary<CriteriaDocument> = tree
  .map((node) => {
    names = 0;
    return named(node);
  })
  .filter(() => names <= MAX_LEAVES)
  .map((root) => {
    const parsed = parseCriteria({ format: 1, root });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    return parsed.value;
  });

function vectorOf(of: Person): Float64Array {
  const facts = newFactVector();
  for (const fact of FACTS) {
    const value = of[fact.code];
    if (value === null) continue;
    facts[FACT_INDEX[fact.code]] = Array.isArray(value)
      ? setMask(fact, value)
      : fact.type === 'DATE'
        ? dateNumber(value as PlainDate)
        : fact.type === 'REGION'
          ? regionNumber(value as RegionCode)
          : Number(value);
  }
  return facts;
}

/* A second reading of the language, written from its description only: on plain values, with yes/no/null. */
function naiveClause(clause: Clause, of: Person): boolean | null {
  const value = of[clause.fact];
  if (value === null) return null;
  const number = value as number;
  const list = value as readonly string[];
  if (!('value' in clause)) {
    if (clause.op === 'isTrue' || clause.op === 'isFalse') return value === (clause.op === 'isTrue');
    return (list.length === 0) === (clause.op === 'isEmpty');
  }
  if (clause.op === 'between') return clause.value[0] <= number && number <= clause.value[1];
  if (clause.op === 'in' || clause.op === 'notIn') return clause.value.includes(number) === (clause.op === 'in');
  if (clause.op === 'within') return clause.value.some((scope) => isWithin(value as RegionCode, scope));
  if (clause.op === 'hasAny') return clause.value.some((member) => list.includes(member));
  if (clause.op === 'hasAll') return clause.value.every((member) => list.includes(member));
  if (clause.op === 'hasNone') return !clause.value.some((member) => list.includes(member));
  const date = value as PlainDate;
  if (clause.op === 'onOrBefore') return date <= clause.value;
  if (clause.op === 'onOrAfter') return date >= clause.value;
  if (clause.op === 'fromTo') return clause.value[0] <= date && date <= clause.value[1];
  if (clause.op === 'reached' || clause.op === 'notReached') {
    const { years, months, at } = clause.value;
    return ageInMonths(date, at) >= years * 12 + months === (clause.op === 'reached');
  }
  const order = Math.sign(number - (clause.value as number));
  return { eq: [0], ne: [-1, 1], lt: [-1], lte: [-1, 0], gt: [1], gte: [0, 1] }[clause.op].includes(order);
}
function naive(node: CriteriaNode, of: Person): boolean | null {
  if ('clause' in node) return naiveClause(node, of);
  if ('not' in node) {
    const inner = naive(node.not, of);
    return inner === null ? null : !inner;
  }
  const decisive = !('all' in node);
  const outcomes = ('all' in node ? node.all : node.any).map((child) => naive(child, of));
  if (outcomes.includes(decisive)) return decisive;
  return outcomes.includes(null) ? null : !decisive;
}
const asOutcome = (answer: boolean | null): Outcome => (answer === null ? UNKNOWN : answer ? YES : NO);
const run = (document: CriteriaDocument, of: Person) => {
  const criteria = prepareCriteria(document);
  const seen = newEvaluation();
  criteria.evaluate(vectorOf(of), seen);
  return { criteria, seen };
};
const RUNS = { numRuns: 1500 };

describe('the criteria language', () => {
  it('decides every rule and every person as an independent reading does, clause by clause', () => {
    fc.assert(
      fc.property(rules, person, (document, of) => {
        const { criteria, seen } = run(document, of);
        expect(seen.outcome).toBe(asOutcome(naive(document.root, of)));
        criteria.clauses.forEach((clause, at) => {
          const answer = naiveClause(clause, of);
          expect([(seen.met >> at) & 1, (seen.unknown >> at) & 1]).toEqual([
            answer === true ? 1 : 0,
            answer === null ? 1 : 0,
          ]);
        });
        expect(criteria.outcomeOf(seen.met, seen.unknown)).toBe(seen.outcome);
      }),
      RUNS,
    );
  });

  it('foresees by a few clauses what the whole evaluation would refuse', () => {
    fc.assert(
      fc.property(rules, person, fc.nat(), (document, of, some) => {
        const { criteria, seen } = run(document, of);
        const mask = some & ((1 << criteria.clauses.length) - 1);
        expect(criteria.mayMeet(vectorOf(of), mask)).toBe((mask & ~(seen.met | seen.unknown)) === 0);
      }),
      RUNS,
    );
  });

  it('turns yes into no and no into yes under `not`, and leaves unknown unknown', () => {
    const turned: Record<Outcome, Outcome> = { [YES]: NO, [NO]: YES, [UNKNOWN]: UNKNOWN };
    fc.assert(
      fc.property(rules, person, (document, of) => {
        const { seen } = run(document, of);
        expect(run({ format: 1, root: { not: document.root } }, of).seen).toEqual({
          ...seen,
          outcome: turned[seen.outcome],
        });
      }),
      RUNS,
    );
  });

  it('keeps the laws of De Morgan with three values', () => {
    fc.assert(
      fc.property(fc.array(rules, { minLength: 1, maxLength: 2 }), person, (documents, of) => {
        names = 0;
        const roots = documents.map((document) => named(document.root) as CriteriaNode);
        if (names > MAX_LEAVES) return;
        const notAll = run({ format: 1, root: { not: { all: roots } } }, of).seen;
        const anyNot = run({ format: 1, root: { any: roots.map((not) => ({ not })) } }, of).seen;
        expect(notAll).toEqual(anyNot);
      }),
      RUNS,
    );
  });

  it('never takes back a yes or a no when an unknown fact becomes known', () => {
    fc.assert(
      fc.property(rules, person, person, (document, of, later) => {
        const before = run(document, of).seen.outcome;
        const learned = Object.fromEntries(
          FACTS.map(({ code }) => [code, of[code] === null ? later[code] : of[code]]),
        ) as Person;
        if (before !== UNKNOWN) expect(run(document, learned).seen.outcome).toBe(before);
      }),
      RUNS,
    );
  });

  it('names at least one blocking clause whenever the answer is not yes, none when it is, and never a met plain one', () => {
    fc.assert(
      fc.property(rules, person, (document, of) => {
        const { criteria, seen } = run(document, of);
        const blocking = blockingClauses(criteria, seen.met, seen.unknown);
        expect(blocking !== 0).toBe(seen.outcome !== YES);
        if (!JSON.stringify(document).includes('"not"')) expect(blocking & seen.met).toBe(0);
      }),
      RUNS,
    );
  });

  it('names enough: with every blocking clause turned round the answer is yes', () => {
    fc.assert(
      fc.property(rules, person, (document, of) => {
        const { criteria, seen } = run(document, of);
        const blocking = blockingClauses(criteria, seen.met, seen.unknown);
        // Turned round means that a plain clause is met, and one under an odd number of `not` is not.
        const held = heldUp(document.root, false);
        const met = (seen.met & ~blocking) | (blocking & ~held);
        expect(criteria.outcomeOf(met, seen.unknown & ~blocking)).toBe(YES);
      }),
      RUNS,
    );
  });

  it('says "blocked by data only" of every open answer, and of a no only when an identity clause carries it', () => {
    fc.assert(
      fc.property(rules, person, (document, of) => {
        const { criteria, seen } = run(document, of);
        const dataOnly = isBlockedByDataOnly(criteria, seen.met, seen.unknown);
        if (seen.outcome === UNKNOWN) expect(dataOnly).toBe(true);
        if (seen.outcome === YES) expect(dataOnly).toBe(false);
        const aboutIdentity = criteria.clauses.some((clause) => clause.fact.startsWith('identity'));
        if (seen.outcome === NO && !aboutIdentity) expect(dataOnly).toBe(false);
        // An identity still unmatched is never better than an unknown one.
        const unmatched = run(document, { ...of, identityMatched: null, identitySuspended: null }).seen.outcome;
        if (seen.outcome !== YES) expect(dataOnly).toBe(unmatched !== NO);
      }),
      RUNS,
    );
  });

  it('traces the outcome and the values that it saw, and speaks of each clause in both languages', () => {
    fc.assert(
      fc.property(rules, person, (document, of) => {
        const { criteria, seen } = run(document, of);
        const trace = traceCriteria(criteria, vectorOf(of));
        expect(trace).toMatchObject({ outcome: outcomeName(seen.outcome), met: seen.met, unknown: seen.unknown });
        const agree = (node: CriteriaNode, traced: TracedNode): void => {
          expect(traced.outcome).toBe(outcomeName(asOutcome(naive(node, of))));
          const children = 'all' in node ? node.all : 'any' in node ? node.any : 'not' in node ? [node.not] : [];
          expect(traced.children).toHaveLength(children.length);
          children.forEach((child, at) => agree(child, traced.children[at] as TracedNode));
        };
        agree(document.root, trace.root);
        for (const { clause, actual, negated } of trace.clauses) {
          expect(actual).toEqual(of[clause.fact]);
          for (const locale of ['id', 'en'] as const) {
            const sentence = clauseSentence(clause, locale, undefined, negated);
            expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
            expect(criteriaSentence(document, locale).toLowerCase()).toContain(sentence.toLowerCase());
          }
        }
      }),
    );
  });

  it('says two conditions alike, with or without "not", only where the very same values meet them', () => {
    for (const { code } of FACTS) {
      // A few hundred comparisons each way: by chance the pair that matters would rarely meet.
      const sample = fc.sample(comparisonOf(code), { numRuns: 300, seed: 7 });
      const clauses = [...new Map(sample.map((each) => [JSON.stringify(each), each])).values()].map(
        (comparison) => ({ clause: 'C', fact: code, ...comparison }) as Clause,
      );
      const asked = clauses.flatMap((clause) =>
        [false, true].map((negated) => ({ clause, negated, values: JSON.stringify(askedRanges(clause, negated)) })),
      );
      for (const locale of ['id', 'en'] as const) {
        for (const say of [clauseSentence, requirementText]) {
          const meant = new Map<string, Set<string>>();
          for (const { clause, negated, values } of asked) {
            const sentence = say(clause, locale, undefined, negated);
            meant.set(sentence, (meant.get(sentence) ?? new Set()).add(values));
          }
          expect([...meant].filter(([, values]) => values.size > 1)).toEqual([]);
        }
      }
    }
  });

  it('says of a recorded yes or no exactly what its clause says, when that is met, and else the opposite', () => {
    fc.assert(
      fc.property(rules, person, (document, of) => {
        for (const { clause, outcome, actual } of traceCriteria(prepareCriteria(document), vectorOf(of)).clauses) {
          if (typeof actual !== 'boolean') continue;
          for (const locale of ['id', 'en'] as const) {
            const recorded = factValueText(factDefinition(clause.fact), actual, locale);
            expect(recorded === clauseSentence(clause, locale)).toBe(outcome === 'YES');
          }
        }
      }),
    );
  });

  it('counts completed years and months as the calendar does, at the very bound', () => {
    const any = fc.integer({ min: -20_000, max: 40_000 }).map((days) => fromEpochDay(days));
    fc.assert(
      fc.property(any, any, fc.integer({ min: -2, max: 2 }), (birth, at, off) => {
        const age = ageInMonths(birth, at) + off;
        if (age < 0 || age >= 150 * 12) return;
        const value = { years: Math.floor(age / 12), months: age % 12, at };
        for (const op of ['reached', 'notReached'] as const) {
          const test = prepareClause({ clause: 'C', fact: 'birthDate', op, value });
          expect(test(dateNumber(birth))).toBe(off <= 0 === (op === 'reached'));
        }
      }),
      RUNS,
    );
  });

  it('never tells a person otherwise than the trace: each line by its answer, the whole by what stands in the way', () => {
    const verdicts = {
      YES: ['memenuhi', 'met'],
      NO: ['tidak memenuhi', 'not met'],
      UNKNOWN: ['belum dapat dipastikan', 'cannot be told yet'],
    };
    fc.assert(
      fc.property(rules, person, (document, of) => {
        const trace = traceCriteria(prepareCriteria(document), vectorOf(of));
        (['id', 'en'] as const).forEach((locale, at) => {
          const whole = outcomeSentence(trace, locale);
          expect(whole).not.toMatch(/undefined|null|NaN|\[object|\{|\}/);
          expect(/^(Memenuhi|Meets)/.test(whole)).toBe(trace.outcome === 'YES');
          for (const traced of trace.clauses) {
            const turned = traced.outcome === 'YES' ? 'NO' : 'YES';
            const answer = traced.outcome === 'UNKNOWN' || !traced.negated ? traced.outcome : turned;
            const line = tracedSentence(traced, locale);
            const verdict = line.slice(0, line.indexOf(':'));
            const notYet = answer === 'NO' ? ['belum memenuhi', 'not yet met'][at] : null;
            expect([verdicts[answer][at], notYet]).toContain(verdict);
            if (traced.blocking) expect(answer).not.toBe('YES');
            // A verdict that several share in a row is said once, so each is looked for by itself.
            if (!traced.blocking) continue;
            expect(whole.toLowerCase()).toContain(verdict);
            expect(whole).toContain(line.slice(verdict.length + 2));
          }
        });
      }),
    );
  });

  it('prints and reads back its own documents unchanged, whatever the order of their keys', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, shuffled(part)]),
      );
    };
    fc.assert(
      fc.property(rules, (document) => {
        const text = printCriteria(document);
        expect(parseCriteria(JSON.parse(text))).toEqual({ ok: true, value: document });
        const reversed = parseCriteria(shuffled(document));
        expect(reversed.ok && printCriteria(reversed.value)).toBe(text);
      }),
    );
  });

  it('never throws, and never takes what it cannot run, whatever it is given', () => {
    const part = fc.oneof(
      fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true, withDate: true, withMap: true }),
      fc.jsonValue(),
    );
    const clause = fc.record(
      {
        clause: fc.oneof(fc.constantFrom('A', 'B'), part),
        fact: fc.oneof(fc.constantFrom(...FACTS.map(({ code }) => code)), part),
        op: fc.oneof(fc.constantFrom(...Object.keys(OPERATORS)), part),
        value: fc.oneof(small, fc.array(fc.oneof(small, fc.constant('31')), { maxLength: 3 }), part),
        unit: fc.oneof(fc.constantFrom('YEARS', 'MONTHS'), part),
      },
      { requiredKeys: [] },
    );
    const wild = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 12, depthSize: 'medium' },
        clause,
        part,
        fc.record({ all: fc.oneof(fc.array(tie('node'), { maxLength: 3 }), part) }),
        fc.record({ any: fc.array(tie('node'), { maxLength: 3 }), not: tie('node') }, { requiredKeys: ['not'] }),
        fc.record({ not: tie('node') }),
      ),
    })).node;
    fc.assert(
      fc.property(
        fc.oneof(
          part,
          wild.map((root) => ({ format: 1, root })),
        ),
        person,
        (value, of) => {
          const parsed = parseCriteria(value);
          if (!parsed.ok) {
            expect(parsed.error.length).toBeGreaterThan(0);
            for (const { field, code, params = {} } of parsed.error) {
              expect([field.startsWith('$'), code]).toEqual([true, code]);
              // Whatever its sentence says is filled in.
              const places = [...MESSAGES[code].id.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
              expect(Object.keys(params).sort()).toEqual(places.sort());
            }
            return;
          }
          expect(clausesOf(parsed.value.root).length).toBeLessThanOrEqual(MAX_LEAVES);
          expect(depthOf(parsed.value.root)).toBeLessThanOrEqual(MAX_DEPTH);
          traceCriteria(prepareCriteria(parsed.value), vectorOf(of));
          checkCriteria(parsed.value);
        },
      ),
      RUNS,
    );
  });

  it('knows of each clause exactly which values meet it', () => {
    const clauses = fc.constantFrom(...FACTS.map(({ code }) => code)).chain((code) =>
      fc.tuple(
        comparisonOf(code).map((comparison) => ({ clause: 'C', fact: code, ...comparison }) as Clause),
        valueOf(code).filter((value) => value !== null),
      ),
    );
    fc.assert(
      fc.property(clauses, ([clause, value]) => {
        const stored = vectorOf({ ...NOTHING, [clause.fact]: value })[FACT_INDEX[clause.fact]] as number;
        const isListed = rangesOf(clause).some(([from, to]) => from <= stored && stored <= to);
        expect(isListed).toBe(prepareClause(clause)(stored));
      }),
      RUNS,
    );
  });

  it('calls only such rules contradictory that nobody meets', () => {
    fc.assert(
      fc.property(rules, person, (document, of) => {
        const months = of.ageMonths as number | null;
        const ageYears = months === null ? null : Math.floor(months / 12);
        const { outcome } = run(document, { ...of, ageYears }).seen;
        // A fault inside a choice leaves the other choices open.
        const fatal = checkCriteria(document).filter(({ field }) => !/any|not/.test(field));
        if (fatal.length > 0) expect(outcome).not.toBe(YES);
      }),
      RUNS,
    );
  });

  it('finds no difference but between rules that decide somebody differently, and names each clause', () => {
    const codes = (document: CriteriaDocument): Set<string> =>
      new Set(clausesOf(document.root).map(({ clause }) => clause));
    fc.assert(
      fc.property(rules, rules, person, (before, other, of) => {
        // Otherwise joined, the same clauses; or two rules that have nothing in common.
        for (const after of [rejoined(before), other]) {
          const { clauses, joined } = compareCriteria(before, after);
          if (clauses.length === 0 && joined === null) {
            expect(run(before, of).seen.outcome).toBe(run(after, of).seen.outcome);
          }
          const codesOf = (kind: string): string[] =>
            clauses.filter((each) => each.kind === kind).map((each) => each.clause);
          const [was, is] = [codes(before), codes(after)];
          expect(codesOf('REMOVED')).toEqual([...was].filter((code) => !is.has(code)));
          expect(codesOf('ADDED')).toEqual([...is].filter((code) => !was.has(code)));
          for (const { kind, before: said, after: says } of clauses)
            if (kind === 'CHANGED') expect(says).not.toEqual(said);
        }
        const wrapped: CriteriaDocument = { format: 1, root: { all: [{ not: { not: before.root } }] } };
        expect(compareCriteria(before, wrapped)).toEqual({ clauses: [], joined: null });
        // The same after De Morgan.
        const pushed: CriteriaDocument = { format: 1, root: notAtClauses(before.root, false) };
        expect(compareCriteria(before, pushed)).toEqual({ clauses: [], joined: null });
        expect(run(pushed, of).seen.outcome).toBe(run(before, of).seen.outcome);
      }),
      { numRuns: 400 },
    );
  });
});

const NOTHING = Object.fromEntries(FACTS.map(({ code }) => [code, null])) as Person;

function depthOf(node: CriteriaNode): number {
  if ('clause' in node) return 1;
  const children = 'not' in node ? [node.not] : 'all' in node ? node.all : node.any;
  return 1 + Math.max(...children.map(depthOf));
}

/** The same rule, with `not` at the clauses only. */
function notAtClauses(node: CriteriaNode, negated: boolean): CriteriaNode {
  if ('clause' in node) return negated ? { not: node } : node;
  if ('not' in node) return notAtClauses(node.not, !negated);
  const children = ('all' in node ? node.all : node.any).map((child) => notAtClauses(child, negated));
  return 'all' in node === negated ? { any: children } : { all: children };
}

/** The same clauses, with every second group turned from `all` into `any`. */
function rejoined({ root }: CriteriaDocument): CriteriaDocument {
  let count = 0;
  const turn = (node: CriteriaNode): CriteriaNode => {
    if ('clause' in node) return node;
    if ('not' in node) return { not: turn(node.not) };
    const children = ('all' in node ? node.all : node.any).map(turn);
    return 'all' in node === (count++ % 2 === 0) ? { any: children } : { all: children };
  };
  return { format: 1, root: turn(root) };
}

/** The clauses (as a mask) that stand under an odd number of `not`. */
function heldUp(node: CriteriaNode, odd: boolean, next = { bit: 1 }): number {
  if ('not' in node) return heldUp(node.not, !odd, next);
  if ('clause' in node) {
    const bit = next.bit;
    next.bit <<= 1;
    return odd ? bit : 0;
  }
  return ('all' in node ? node.all : node.any).reduce((mask, child) => mask | heldUp(child, odd, next), 0);
}
