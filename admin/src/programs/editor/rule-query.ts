import type { FactCode, UnitCode } from '@tepat/shared';
import type { RuleGroupType, RuleType } from 'react-querybuilder';

/** A clause on its way: its value is whatever was typed so far, and `parseCriteria` says what is still wrong with it. */
export interface ClauseRule extends RuleType<FactCode, string, unknown> {
  /** Code of the clause; kept through every edit, because explanations and comparisons go by it. */
  clause: string;
  /** What is asked is the opposite. */
  negated: boolean;
  unit?: UnitCode;
}

/** A group on its way: `and` is all, `or` is any, and `not` asks for its opposite. */
export type ClauseGroup = RuleGroupType<ClauseRule, 'and' | 'or'>;

export const isGroup = (node: ClauseRule | ClauseGroup): node is ClauseGroup => 'rules' in node;

/** The clauses in the order of the document. */
export function rulesOf(group: ClauseGroup): ClauseRule[] {
  return group.rules.flatMap((node) => (isGroup(node) ? rulesOf(node) : [node]));
}

/** The same query with every clause passed through a function. */
export function mapRules(group: ClauseGroup, change: (rule: ClauseRule) => ClauseRule): ClauseGroup {
  return { ...group, rules: group.rules.map((node) => (isGroup(node) ? mapRules(node, change) : change(node))) };
}

/** A code that no clause has yet: SYARAT_1, SYARAT_2 … */
export function freeCode(group: ClauseGroup): string {
  const taken = new Set(rulesOf(group).map(({ clause }) => clause));
  let number = taken.size + 1;
  while (taken.has(`SYARAT_${number}`)) number++;
  return `SYARAT_${number}`;
}
