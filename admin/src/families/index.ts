export { FamilyList } from './FamilyList';
export { FamilyShow } from './FamilyShow';
export { familyMessages } from './messages';
