export { IdentityChip } from './IdentityChip';
export { residentMessages } from './messages';
export { ResidentList } from './ResidentList';
export { ResidentShow } from './ResidentShow';
