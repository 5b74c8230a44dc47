import PersonIcon from '@mui/icons-material/Person';
import type { ConsoleResource } from '../console-resource';
import { residentMessages } from './messages';
import { ResidentList } from './ResidentList';
import { ResidentShow } from './ResidentShow';

export { IdentityChip } from './IdentityChip';

export const residents: ConsoleResource = {
  name: 'residents',
  permission: 'resident.read',
  icon: PersonIcon,
  messages: residentMessages,
  list: ResidentList,
  show: ResidentShow,
};
