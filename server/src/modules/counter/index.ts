export { PresenceLimiter } from './presence-limiter';
export { checkPresence, type PresenceCheck } from './use-cases/check-presence';
export type { Presence } from './domain/presence';
