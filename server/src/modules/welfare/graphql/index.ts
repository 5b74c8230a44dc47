export { GateResult, RankingType } from './ranking-type';
export { WelfareModelResolver } from './model-resolver';
export { RankingResolver } from './ranking-resolver';
export { FamilyWelfareResolver } from './welfare-resolver';
