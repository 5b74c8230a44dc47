import ChecklistIcon from '@mui/icons-material/Checklist';
import type { ConsoleResource } from '../console-resource';
import { worklistMessages } from './messages';
import { Worklist } from './Worklist';
import { WorklistShow } from './WorklistShow';

export const worklist: ConsoleResource = {
  name: 'worklist',
  permission: 'worklist.read',
  icon: ChecklistIcon,
  messages: worklistMessages,
  list: Worklist,
  show: WorklistShow,
};
