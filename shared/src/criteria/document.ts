import { type Comparison } from './comparison';
import { type UnitCode } from './fact';
import { type FactCode } from './facts';

/** The version of the JSON form; what raises it is told in README.md. */
export const CRITERIA_FORMAT = 1;

/** Depth of the deepest node (the root is 1), and leaves of the whole tree: 30, so that a mask fits a signed Int32. */
export const MAX_DEPTH = 8;
export const MAX_LEAVES = 30;
/** Values of one `in`, `within` or set comparison. */
export const MAX_VALUES = 300;

/**
 * A leaf: one named condition about one fact. `clause` is what explanations, masks and reasons refer to. `unit` may be
 * stated, and must then be the fact's own: it stops a bound of 60 years that is written for a fact counted in months.
 */
export type Clause = { readonly clause: string; readonly fact: FactCode; readonly unit?: UnitCode } & Comparison;

export type CriteriaNode =
  | { readonly all: readonly CriteriaNode[] }
  | { readonly any: readonly CriteriaNode[] }
  | { readonly not: CriteriaNode }
  | Clause;

/** Criteria as they are stored, released and shown; `format` 1 is this language. */
export interface CriteriaDocument {
  readonly format: typeof CRITERIA_FORMAT;
  readonly root: CriteriaNode;
}

/** The clauses in the order of the document, which is the order of the bits in every mask. */
export function clausesOf(node: CriteriaNode): Clause[] {
  if ('all' in node) return node.all.flatMap(clausesOf);
  if ('any' in node) return node.any.flatMap(clausesOf);
  if ('not' in node) return clausesOf(node.not);
  return [node];
}

/** A clause as a rule asks for it. */
export interface StatedClause {
  readonly clause: Clause;
  /** Under an odd number of `not`: what is asked is the opposite. */
  readonly negated: boolean;
}

/** The clauses in the order of the document, each with whether the rule asks for it or for its opposite. */
export function statedClauses(node: CriteriaNode, negated = false): StatedClause[] {
  if ('clause' in node) return [{ clause: node, negated }];
  if ('not' in node) return statedClauses(node.not, !negated);
  return ('all' in node ? node.all : node.any).flatMap((child) => statedClauses(child, negated));
}

/** A clause in the one order of keys that is stored and compared. */
function clauseForm(clause: Clause): Record<string, unknown> {
  const { clause: code, fact, op, unit } = clause;
  return { clause: code, fact, op, ...('value' in clause ? { value: clause.value } : {}), ...(unit ? { unit } : {}) };
}

function nodeForm(node: CriteriaNode): Record<string, unknown> {
  if ('all' in node) return { all: node.all.map(nodeForm) };
  if ('any' in node) return { any: node.any.map(nodeForm) };
  if ('not' in node) return { not: nodeForm(node.not) };
  return clauseForm(node);
}

/** The JSON text of criteria, the same for the same criteria however they were made: `parseCriteria` reads it back. */
export function printCriteria({ format, root }: CriteriaDocument): string {
  return JSON.stringify({ format, root: nodeForm(root) });
}
