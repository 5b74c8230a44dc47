import ScienceIcon from '@mui/icons-material/Science';
import { Route } from 'react-router-dom';
import type { ConsoleResource } from '../console-resource';
import { CompareSimulations } from './CompareSimulations';
import { simulationMessages } from './messages';
import { SimulationList } from './SimulationList';
import { SimulationShow } from './SimulationShow';

export const simulations: ConsoleResource = {
  name: 'simulations',
  permission: 'simulation.read',
  icon: ScienceIcon,
  messages: simulationMessages,
  list: SimulationList,
  show: SimulationShow,
  routes: [<Route key="compare" path="compare/:first/:second" element={<CompareSimulations />} />],
};
