export { AdoptionBanner } from './AdoptionBanner';
export { AwaitedDeliveries } from './AwaitedDeliveries';
export { adoptionMessages } from './messages';
