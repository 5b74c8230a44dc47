export { NightlyRunResolver } from './night-resolver';
