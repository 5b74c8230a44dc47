export { ClauseResolver, DecisionResolver, ResidentDecisionsResolver } from './decision-resolver';
export { loadDecision, type DecisionNode } from './decision-node';
export { DecisionType } from './decision-type';
