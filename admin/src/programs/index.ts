import VolunteerActivismIcon from '@mui/icons-material/VolunteerActivism';
import type { ConsoleResource } from '../console-resource';
import { programMessages } from './messages';
import { ProgramList } from './ProgramList';
import { ProgramShow } from './ProgramShow';

export const programs: ConsoleResource = {
  name: 'programs',
  permission: 'program.read',
  icon: VolunteerActivismIcon,
  messages: programMessages,
  list: ProgramList,
  show: ProgramShow,
};
