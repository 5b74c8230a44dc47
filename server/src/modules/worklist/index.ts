export { CaseComparison, type ActiveCase, type CaseChange } from './domain/compare-cases';
export { activeCasesBetween, activeCasesOf } from './storage/active-cases';
export { CaseWriter, type CaseCounts, type CaseOrigin } from './storage/case-writer';
export { assignCase } from './use-cases/assign-case';
export { noteCase } from './use-cases/note-case';
