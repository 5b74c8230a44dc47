import VolunteerActivismIcon from '@mui/icons-material/VolunteerActivism';
import { Route } from 'react-router-dom';
import type { ConsoleResource } from '../console-resource';
import { DraftPage, NewProgramPage } from './DraftPage';
import { programMessages } from './messages';
import { ParameterPage } from './ParameterPage';
import { ProgramList } from './ProgramList';
import { ProgramShow } from './ProgramShow';
import { VersionShow } from './VersionShow';

export const programs: ConsoleResource = {
  name: 'programs',
  permission: 'program.read',
  icon: VolunteerActivismIcon,
  messages: programMessages,
  list: ProgramList,
  show: ProgramShow,
  routes: [
    <Route key="parameters" path="parameters" element={<ParameterPage />} />,
    <Route key="new" path="new" element={<NewProgramPage />} />,
    <Route key="draft" path=":id/draft/:version" element={<DraftPage />} />,
    <Route key="version" path=":id/versions/:version" element={<VersionShow />} />,
  ],
};
