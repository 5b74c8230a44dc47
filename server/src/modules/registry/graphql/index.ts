export { DesilKind, FamilyType, type DesilFilter } from './family-type';
export { FamilyResolver, type FamiliesOfDesil } from './family-resolver';
export { loadFamily, loadResident, residentNode, type FamilyNode, type ResidentNode } from './record-node';
export { ResidentType } from './resident-type';
export { residentByNik, ResidentResolver } from './resident-resolver';
export { loadRevision } from './revision-node';
export { RevisionResolver } from './revision-resolver';
export { RevisionType } from './revision-type';
export { shownNumber } from './masked-number';
