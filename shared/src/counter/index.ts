export { PRESENCE_ANSWERS, type PresenceAnswer } from './presence';
