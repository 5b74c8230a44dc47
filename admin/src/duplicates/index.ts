import PeopleAltIcon from '@mui/icons-material/PeopleAlt';
import type { ConsoleResource } from '../console-resource';
import { DuplicateList } from './DuplicateList';
import { duplicateMessages } from './messages';

export const duplicates: ConsoleResource = {
  name: 'duplicates',
  permission: 'identity.read',
  icon: PeopleAltIcon,
  messages: duplicateMessages,
  list: DuplicateList,
};
