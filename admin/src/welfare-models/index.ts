import BalanceIcon from '@mui/icons-material/Balance';
import type { ConsoleResource } from '../console-resource';
import { modelMessages } from './messages';
import { ModelList } from './ModelList';
import { ModelShow } from './ModelShow';

export const welfareModels: ConsoleResource = {
  name: 'welfare-models',
  permission: 'welfare.model.read',
  icon: BalanceIcon,
  messages: modelMessages,
  list: ModelList,
  show: ModelShow,
};
