export { loadNight, nightNode, nightPercent, NightlyRunResolver, taskNode, type RingNight } from './night-resolver';
