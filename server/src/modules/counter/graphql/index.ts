export { PresenceResolver } from './presence-resolver';
