export { FamilyConnection, FamilyFilter, FamilyOrder, FamilyType } from './family-type';
export { FamilyResolver } from './family-resolver';
export { ResidentFilter, ResidentOrder, ResidentType } from './resident-type';
export { ResidentResolver } from './resident-resolver';
export { RevisionResolver } from './revision-resolver';
export { RevisionType } from './revision-type';
