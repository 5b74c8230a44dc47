import HowToRegIcon from '@mui/icons-material/HowToReg';
import type { ConsoleResource } from '../console-resource';
import { CounterPage } from './CounterPage';
import { counterMessages } from './messages';

export { CompareFacts } from './CompareFacts';
export { comparePath } from './compare-path';

export const counter: ConsoleResource = {
  name: 'counter',
  permission: 'presence.check',
  icon: HowToRegIcon,
  messages: counterMessages,
  list: CounterPage,
};
