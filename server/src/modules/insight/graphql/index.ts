export { RuleSampleResolver } from './rule-sample-resolver';
export { MovementResolver, SimulationReportResolver, SimulationResolver } from './simulation-resolver';
export { loadSimulation } from './simulation-node';
export { SimulationType } from './simulation-type';
