import FamilyRestroomIcon from '@mui/icons-material/FamilyRestroom';
import { Route } from 'react-router-dom';
import type { ConsoleResource } from '../console-resource';
import { CompareFacts } from '../counter';
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
  routes: [<Route key="compare" path=":id/compare" element={<CompareFacts />} />],
};
