export { ClauseResolver, DecisionResolver, ResidentDecisionsResolver } from './decision-resolver';
export { decisionNode, loadDecision, type DecisionNode } from './decision-node';
export { DecisionOutcome, DecisionType } from './decision-type';
