import HowToRegIcon from '@mui/icons-material/HowToReg';
import type { ConsoleResource } from '../console-resource';
import { identityMessages } from './messages';
import { MismatchList } from './MismatchList';
import { MismatchShow } from './MismatchShow';

export const identity: ConsoleResource = {
  name: 'identity',
  permission: 'identity.read',
  icon: HowToRegIcon,
  messages: identityMessages,
  list: MismatchList,
  show: MismatchShow,
};
