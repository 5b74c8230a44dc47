export { CoverageSection } from './CoverageSection';
export { ProgramCoverage } from './ProgramCoverage';
