export { DecisionResolver, ResidentDecisionsResolver } from './decision-resolver';
export { DecisionType } from './decision-type';
