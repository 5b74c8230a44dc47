export { IdentityResolver } from './identity-resolver';
