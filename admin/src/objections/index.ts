import GavelIcon from '@mui/icons-material/Gavel';
import type { ConsoleResource } from '../console-resource';
import { objectionMessages } from './messages';
import { ObjectionList } from './ObjectionList';
import { ObjectionShow } from './ObjectionShow';

export { objectionMessages } from './messages';

export const objections: ConsoleResource = {
  name: 'objections',
  permission: 'objection.read',
  icon: GavelIcon,
  messages: objectionMessages,
  list: ObjectionList,
  show: ObjectionShow,
};
