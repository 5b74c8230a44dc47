export { PresenceLimiter } from './presence-limiter';
export { checkPresence, type PresenceCheck } from './use-cases/check-presence';
export { confirmFacts, type ConfirmRequest } from './use-cases/confirm-facts';
export type { Presence } from './domain/presence';
