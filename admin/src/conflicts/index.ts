import CompareArrowsIcon from '@mui/icons-material/CompareArrows';
import type { ConsoleResource } from '../console-resource';
import { ConflictList } from './ConflictList';
import { conflictMessages } from './messages';

export const conflicts: ConsoleResource = {
  name: 'conflicts',
  permission: 'correction.read',
  icon: CompareArrowsIcon,
  messages: conflictMessages,
  list: ConflictList,
};
