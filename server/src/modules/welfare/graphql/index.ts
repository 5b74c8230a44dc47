export { GateResult, RankingType } from './ranking-type';
export { WelfareModelResolver } from './model-resolver';
export { loadModel, loadRanking } from './ranking-node';
export { WelfareModelType } from './model-type';
export { RankingResolver } from './ranking-resolver';
export { desilNode, FamilyWelfareResolver, termLabel, welfareNode, WelfareResolver } from './welfare-resolver';
export { Desil, Welfare } from './welfare-type';
export { familiesOfDesil } from './families-of-desil';
