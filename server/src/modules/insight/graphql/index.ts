export { RuleSampleResolver } from './rule-sample-resolver';
export { CoverageResolver } from './coverage-resolver';
export { OversightResolver } from './oversight-resolver';
export { MovementResolver, SimulationReportResolver, SimulationResolver } from './simulation-resolver';
export { ProgramComparisonResolver, SimulationComparisonResolver } from './comparison-resolver';
export { loadSimulation } from './simulation-node';
export { SimulationType } from './simulation-type';
