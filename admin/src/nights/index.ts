import NightsStay from '@mui/icons-material/NightsStay';
import type { ConsoleResource } from '../console-resource';
import { nightMessages } from './messages';
import { NightList } from './NightList';
import { NightShow } from './NightShow';
import { nightSource } from './source';

export { NightOutcome, NightState } from './NightState';
export { nightPath } from './night-path';
export { secondsBetween } from './progress';
export { stateOf } from './source';
export { useNightEvents } from './use-night-events';

export const nights: ConsoleResource = {
  name: 'nights',
  permission: 'night.read',
  icon: NightsStay,
  source: nightSource,
  messages: nightMessages,
  list: NightList,
  show: NightShow,
};
