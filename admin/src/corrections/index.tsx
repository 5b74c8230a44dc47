import EditNoteIcon from '@mui/icons-material/EditNote';
import type { ConsoleResource } from '../console-resource';
import { CorrectionList } from './CorrectionList';
import { CorrectionShow } from './CorrectionShow';
import { correctionMessages } from './messages';
import { WaitingBadge } from './WaitingBadge';

export { correctionMessages } from './messages';
export { useInbox } from './use-inbox';

export const corrections: ConsoleResource = {
  name: 'corrections',
  permission: 'correction.read',
  icon: EditNoteIcon,
  messages: correctionMessages,
  list: CorrectionList,
  show: CorrectionShow,
  badge: WaitingBadge,
};
