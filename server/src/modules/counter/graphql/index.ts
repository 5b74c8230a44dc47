export { PresenceResolver } from './presence-resolver';
export { RecordedFactResolver } from './recorded-fact-resolver';
export { FactConfirmationType } from './recorded-fact-type';
