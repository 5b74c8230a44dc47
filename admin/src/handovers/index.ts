import OutboxIcon from '@mui/icons-material/Outbox';
import type { ConsoleResource } from '../console-resource';
import { HandoverList } from './HandoverList';
import { HandoverShow } from './HandoverShow';
import { handoverMessages } from './messages';

export const handovers: ConsoleResource = {
  name: 'handovers',
  permission: 'handover.read',
  icon: OutboxIcon,
  messages: handoverMessages,
  list: HandoverList,
  show: HandoverShow,
};
