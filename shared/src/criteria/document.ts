import { type Comparison, type Operator } from './comparison';
import { type FactCode } from './facts';

export type { Comparison, Operator };

/** Depth of the deepest node (the root is 1), and leaves of the whole tree: 30, so that a mask fits a signed Int32. */
export const MAX_DEPTH = 8;
export const MAX_LEAVES = 30;
/** Values of one `in`, `within` or set comparison. */
export const MAX_VALUES = 300;

/** A leaf: one named condition about one fact. `clause` is what explanations, masks and reasons refer to. */
export type Clause = { readonly clause: string; readonly fact: FactCode } & Comparison;

export type CriteriaNode =
  | { readonly all: readonly CriteriaNode[] }
  | { readonly any: readonly CriteriaNode[] }
  | { readonly not: CriteriaNode }
  | Clause;

/** Criteria as they are stored, released and shown; `format` 1 is this language. */
export interface CriteriaDocument {
  readonly format: 1;
  readonly root: CriteriaNode;
}

export const OPERATORS_OF = {
  NUMBER: ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'between', 'in', 'notIn'],
  BOOLEAN: ['isTrue', 'isFalse'],
  REGION: ['within'],
  SET: ['hasAny', 'hasAll', 'hasNone', 'isEmpty', 'isNotEmpty'],
} as const satisfies Readonly<Record<string, readonly Operator[]>>;

/** The clauses in the order of the document, which is the order of the bits in every mask. */
export function clausesOf(node: CriteriaNode): Clause[] {
  if ('all' in node) return node.all.flatMap(clausesOf);
  if ('any' in node) return node.any.flatMap(clausesOf);
  if ('not' in node) return clausesOf(node.not);
  return [node];
}
