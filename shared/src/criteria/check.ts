import { type RegionCode } from '../region';
import { type Clause, type CriteriaDocument, type CriteriaNode } from './document';
import { factDefinition, type FactCode } from './facts';
import { type CriteriaProblem } from './problem';
import { askedRanges, domainOf, intersect, type Ranges } from './value-ranges';

/** What is already asked of a fact on the way to a node, and by which clauses. */
interface Asked {
  readonly ranges: Ranges;
  readonly clauses: readonly string[];
}
type Known = ReadonlyMap<FactCode, Asked>;

interface Placed {
  readonly node: CriteriaNode;
  readonly path: string;
  /** Under an odd number of `not`. */
  readonly negated: boolean;
}

const IN_MONTHS = domainOf(factDefinition('ageMonths'));

/** What a clause asks, or its opposite asks. Years of age are asked in months, so that the two cannot contradict unseen. */
function askedBy(clause: Clause, negated: boolean): { fact: FactCode; ranges: Ranges } {
  const asked = askedRanges(clause, negated);
  if (clause.fact !== 'ageYears') return { fact: clause.fact, ranges: asked };
  // Before the birth years stand at 0 and months below it.
  const inMonths = asked.map(
    ([from, to]) => [from === 0 ? Number.NEGATIVE_INFINITY : from * 12, to * 12 + 11] as const,
  );
  return { fact: 'ageMonths', ranges: intersect(inMonths, IN_MONTHS) };
}

/** The children of a node with their places; a clause has none. */
function childrenOf({ node, path, negated }: Placed): Placed[] {
  if ('clause' in node) return [];
  if ('not' in node) return [{ node: node.not, path: `${path}.not`, negated: !negated }];
  const kind = 'all' in node ? 'all' : 'any';
  const nodes = 'all' in node ? node.all : node.any;
  return nodes.map((child, at) => ({ node: child, path: `${path}.${kind}[${at}]`, negated }));
}

/** Do all children have to hold? An `any` under `not` asks that of their opposites. */
const asksAll = ({ node, negated }: Placed): boolean => 'not' in node || 'all' in node !== negated;

class Check {
  readonly problems: CriteriaProblem[] = [];

  constructor(private readonly regionExists: (code: RegionCode) => boolean) {}

  /** Everything that has to hold together: clauses narrow what is known, choices between several are looked at after. */
  walk(place: Placed, known: Known): void {
    const narrowed = new Map(known);
    const choices: Placed[] = [];
    const pending = [place];
    for (let next = pending.shift(); next; next = pending.shift()) {
      if ('clause' in next.node) this.narrow(next.node, next, narrowed);
      else if (asksAll(next)) pending.unshift(...childrenOf(next));
      else choices.push(next);
    }
    for (const choice of choices) for (const child of childrenOf(choice)) this.walk(child, narrowed);
  }

  private narrow(clause: Clause, { path, negated }: Placed, known: Map<FactCode, Asked>): void {
    if (clause.op === 'within') this.checkRegions(clause.value, `${path}.value`);
    const { fact, ranges } = askedBy(clause, negated);
    if (ranges.length === 0) {
      this.problems.push({ code: 'CRITERIA_UNREACHABLE', field: path, params: { clause: clause.clause } });
      return;
    }
    const before = known.get(fact);
    const together = before ? intersect(before.ranges, ranges) : ranges;
    const clauses = [...(before?.clauses ?? []), clause.clause];
    if (together.length > 0) {
      known.set(fact, { ranges: together, clauses });
      return;
    }
    const params = { clause: clause.clause, others: before?.clauses.join(', ') ?? '' };
    this.problems.push({ code: 'CRITERIA_CONTRADICTION', field: path, params });
  }

  private checkRegions(codes: readonly RegionCode[], path: string): void {
    codes.forEach((code, at) => {
      if (this.regionExists(code)) return;
      this.problems.push({ code: 'CRITERIA_REGION_UNKNOWN', field: `${path}[${at}]`, params: { code } });
    });
  }
}

/**
 * What reads well and cannot be meant: a clause that nobody can meet, clauses of one fact that nobody can meet together
 * (whatever the others say), a region that does not exist. Asked of a draft before it is submitted; a stored rule is
 * read without it.
 *
 * @param regionExists knows the regions of the province; without it every code that has the form of one will do
 */
export function checkCriteria(
  document: CriteriaDocument,
  regionExists: (code: RegionCode) => boolean = () => true,
): readonly CriteriaProblem[] {
  const check = new Check(regionExists);
  check.walk({ node: document.root, path: '$.root', negated: false }, new Map());
  return check.problems;
}
