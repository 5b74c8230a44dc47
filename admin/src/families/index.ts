import FamilyRestroomIcon from '@mui/icons-material/FamilyRestroom';
import type { ConsoleResource } from '../console-resource';
import { FamilyList } from './FamilyList';
import { FamilyShow } from './FamilyShow';
import { familyMessages } from './messages';

export const families: ConsoleResource = {
  name: 'families',
  permission: 'family.read',
  icon: FamilyRestroomIcon,
  messages: familyMessages,
  list: FamilyList,
  show: FamilyShow,
};
