export { ApiClientResolver, UserResolver } from './account-resolver';
export { SessionResolver, SignInResolver } from './session-resolver';
