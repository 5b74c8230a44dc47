import TroubleshootIcon from '@mui/icons-material/Troubleshoot';
import type { ConsoleResource } from '../console-resource';
import { oversightMessages } from './messages';
import { OversightPage } from './OversightPage';

export const oversight: ConsoleResource = {
  name: 'oversight',
  permission: 'oversight.read',
  icon: TroubleshootIcon,
  messages: oversightMessages,
  list: OversightPage,
};
