export { identityAsOf, IdentityResolver } from './identity-resolver';
export { Identity } from './identity-type';
