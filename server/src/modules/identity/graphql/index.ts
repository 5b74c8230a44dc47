export { identityAsOf, IdentityResolver } from './identity-resolver';
export { Identity } from './identity-type';
export { IdentityCheckResolver, loadIdentityCheck } from './check-resolver';
export { IdentityCheckType } from './check-type';
export { CivilFeedbackResolver, CivilFeedbackType } from './feedback-resolver';
export { DuplicateResolver } from './duplicate-resolver';
export { MismatchResolver } from './mismatch-resolver';
