export { loadNight, nightNode, NightlyRunResolver, stepNode, type RingNight } from './night-resolver';
