import type { Clause, CriteriaDocument, CriteriaNode } from '@tepat/shared';
import type { ClauseGroup, ClauseRule } from './rule-query';

/**
 * Criteria as the editor holds them. `not` becomes a mark of the group or clause that it stands before, and two of them
 * cancel out; a rule that is a single clause gets a group around it, so that there is one to add to.
 */
export function toQuery({ root }: CriteriaDocument): ClauseGroup {
  const query = nodeToQuery(root, false);
  return 'rules' in query ? query : { combinator: 'and', not: false, rules: [query] };
}

function nodeToQuery(node: CriteriaNode, negated: boolean): ClauseGroup | ClauseRule {
  if ('not' in node) return nodeToQuery(node.not, !negated);
  if ('clause' in node) return toRule(node, negated);
  const [combinator, children] = 'all' in node ? (['and', node.all] as const) : (['or', node.any] as const);
  return { combinator, not: negated, rules: children.map((child) => nodeToQuery(child, false)) };
}

function toRule(clause: Clause, negated: boolean): ClauseRule {
  const { clause: code, fact, op, unit } = clause;
  const value: unknown = 'value' in clause ? clause.value : '';
  return { clause: code, negated, field: fact, operator: op, value, ...(unit ? { unit } : {}) };
}
