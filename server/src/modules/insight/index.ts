export { startSimulation, type SimulationRequest } from './use-cases/start-simulation';
export { cancelSimulation } from './use-cases/cancel-simulation';
export { SimulationWorker, workOnNext } from './use-cases/work-on-simulations';
export { simulate, type Simulated, type SimulationPins } from './use-cases/simulate';
export { reportsOf, simulationById, type SimulationRecord } from './storage/simulation-store';
export { readParameters, type RuleParameters } from './domain/parameters';
export { readReport, type SimulationReport } from './domain/report';
