export { ClauseResolver, DecisionResolver, ResidentDecisionsResolver } from './decision-resolver';
export { loadDecision, type DecisionNode } from './decision-node';
export { DecisionOutcome, DecisionType } from './decision-type';
