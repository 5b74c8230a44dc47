export { startSimulation, type SimulationRequest } from './use-cases/start-simulation';
export { startProvinceSimulation, type ProvinceRequest } from './use-cases/start-province-simulation';
export { simulateProvince, type ProvincePins, type SimulatedProvince } from './use-cases/simulate-province';
export { sampleRule, type SampledRule } from './use-cases/sample-rule';
export { cancelSimulation } from './use-cases/cancel-simulation';
export { SimulationWorker, workOnNext } from './use-cases/work-on-simulations';
export { simulate, type Simulated, type SimulationPins } from './use-cases/simulate';
export { reportsOf, simulationById, type SimulationRecord } from './storage/simulation-store';
export {
  readParameters,
  type ProvinceParameters,
  type RuleParameters,
  type SimulationParameters,
} from './domain/parameters';
export { readProvinceReport, readReport, type ProvinceReport, type SimulationReport } from './domain/report';
export { oversightOf, scoreBounds } from './use-cases/oversight-of';
