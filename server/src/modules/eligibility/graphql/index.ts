export { ClauseResolver, DecisionResolver, ResidentDecisionsResolver } from './decision-resolver';
export { clauseNode, decisionNode, loadDecision, type DecisionNode } from './decision-node';
export { ClauseType } from './clause-type';
export { DecisionOutcome, DecisionType } from './decision-type';
