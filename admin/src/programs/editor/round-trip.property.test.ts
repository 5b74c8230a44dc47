import {
  clausesOf,
  FACT_CHOICES,
  MAX_LEAVES,
  parseCriteria,
  prepareCriteria,
  plainDate,
  printCriteria,
  type CriteriaDocument,
  type FactChoice,
  type ValueKind,
} from '@tepat/shared';
import fc from 'fast-check';
import { fromQuery, placeOf } from './from-query';
import { rulesOf } from './rule-query';
import { toQuery } from './to-query';

const day = fc.constantFrom('2000-02-29', '2010-06-30', '2026-12-31').map(plainDate);

/** A value of every kind that some operator takes. */
function valueOf({ range, members }: FactChoice, takes: ValueKind): fc.Arbitrary<unknown> {
  const lowest = typeof range?.[0] === 'number' ? range[0] : 0;
  const number = fc.integer({ min: lowest, max: lowest + 9 });
  const region = fc.constantFrom('31', '31.71', '31.74.01', '31.74.01.1001');
  const codes = members.map(({ code }) => code);
  const kinds: Record<ValueKind, fc.Arbitrary<unknown>> = {
    NOTHING: fc.constant(undefined),
    NUMBER: number,
    NUMBER_RANGE: fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]),
    NUMBERS: fc.uniqueArray(number, { minLength: 1, maxLength: 3 }),
    REGIONS: fc.uniqueArray(region, { minLength: 1, maxLength: 3 }),
    MEMBERS: codes.length > 0 ? fc.subarray(codes, { minLength: 1 }) : fc.constant([]),
    DATE: day,
    DATE_RANGE: fc.tuple(day, day).map((ends) => ends.toSorted()),
    AGE_AT: fc.record({ years: fc.nat(99), months: fc.nat(11), at: day }),
  };
  return kinds[takes];
}

const leaf = fc.constantFrom(...FACT_CHOICES).chain((fact) =>
  fc.constantFrom(...fact.operators).chain(({ code: op, takes }) =>
    fc.tuple(valueOf(fact, takes), fc.boolean()).map(([value, statesUnit]) => ({
      clause: '?',
      fact: fact.code,
      op,
      ...(takes === 'NOTHING' ? {} : { value }),
      ...(fact.unit && statesUnit ? { unit: fact.unit.code } : {}),
    })),
  ),
);
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) }),
    fc.record({ not: tie('node') }),
  ),
}));

/** Gives every clause a code of its own. */
function named(root: unknown): unknown {
  let count = 0;
  const walk = (part: unknown): unknown => {
    const { all, any, not, ...rest } = part as Record<string, unknown>;
    if (Array.isArray(all)) return { all: all.map(walk) };
    if (Array.isArray(any)) return { any: any.map(walk) };
    return not === undefined ? { ...rest, clause: `C${++count}` } : { not: walk(not) };
  };
  return walk(root);
}

const documents: fc.Arbitrary<CriteriaDocument> = node
  .map((root) => {
    const parsed = parseCriteria({ format: 1, root: named(root) });
    return parsed.ok ? parsed.value : null;
  })
  .filter((document) => document !== null);

function back(document: CriteriaDocument): CriteriaDocument {
  const parsed = parseCriteria(fromQuery(toQuery(document)).criteria);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const hasDoubleNot = (text: string): boolean => text.includes('{"not":{"not":');

describe('criteria through the editor and back', () => {
  it('come back as they were, but for a "not" of a "not" and the group around a single clause', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const once = back(document);
        expect(clausesOf(once.root)).toEqual(clausesOf(document.root));
        expect(back(once)).toEqual(once);
        const text = printCriteria(document);
        if (/^\{"format":1,"root":(\{"not":)?\{"(all|any)"/.test(text) && !hasDoubleNot(text)) {
          expect(printCriteria(once)).toBe(text);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('decide alike, whatever is met and whatever is unknown', () => {
    fc.assert(
      fc.property(documents, fc.nat(2 ** MAX_LEAVES - 1), fc.nat(2 ** MAX_LEAVES - 1), (document, met, unknown) => {
        const [was, is] = [prepareCriteria(document), prepareCriteria(back(document))];
        const all = 2 ** was.clauses.length - 1;
        const masks = [met & ~unknown & all, unknown & all] as const;
        expect(is.outcomeOf(...masks)).toBe(was.outcomeOf(...masks));
      }),
      { numRuns: 400 },
    );
  });

  it('lead from the path of every clause in the document to its row', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const query = toQuery(document);
        const { criteria, places } = fromQuery(query);
        const rows = rulesOf(query);
        let seen = 0;
        const walk = (part: unknown, path: string): void => {
          const { all, any, not } = part as Record<string, unknown>;
          if (Array.isArray(all)) return all.forEach((child, at) => walk(child, `${path}.all[${at}]`));
          if (Array.isArray(any)) return any.forEach((child, at) => walk(child, `${path}.any[${at}]`));
          if (not !== undefined) return walk(not, `${path}.not`);
          const at = placeOf(places, `${path}.value`);
          const found = (at ?? []).reduce<unknown>((group, index) => (group as typeof query).rules[index], query);
          expect(found).toBe(rows[seen++]);
        };
        walk((criteria as { root: unknown }).root, '$.root');
        expect(seen).toBe(rows.length);
      }),
    );
  });
});
