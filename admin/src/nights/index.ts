import NightsStay from '@mui/icons-material/NightsStay';
import type { ConsoleResource } from '../console-resource';
import { nightMessages } from './messages';
import { NightList } from './NightList';
import { nightSource } from './source';

export const nights: ConsoleResource = {
  name: 'nights',
  permission: 'night.read',
  icon: NightsStay,
  source: nightSource,
  messages: nightMessages,
  list: NightList,
};
