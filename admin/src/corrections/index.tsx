import EditNoteIcon from '@mui/icons-material/EditNote';
import { Route } from 'react-router-dom';
import type { ConsoleResource } from '../console-resource';
import { CorrectionList } from './CorrectionList';
import { CorrectionShow } from './CorrectionShow';
import { DraftPage } from './form/DraftPage';
import { correctionMessages } from './messages';
import { SendPage } from './together/SendPage';
import { TogetherPage } from './together/TogetherPage';
import { WaitingBadge } from './WaitingBadge';

export { correctionMessages } from './messages';
export { editPath } from './correction';
export { PersonSearch, type FoundPerson } from './form/members/PersonSearch';
export { ProposeButton } from './ProposeButton';
export { useInbox } from './use-inbox';

export const corrections: ConsoleResource = {
  name: 'corrections',
  permission: 'correction.read',
  icon: EditNoteIcon,
  messages: correctionMessages,
  list: CorrectionList,
  show: CorrectionShow,
  badge: WaitingBadge,
  routes: [
    <Route key="edit" path=":id/edit" element={<DraftPage />} />,
    <Route key="together" path="together" element={<TogetherPage />} />,
    <Route key="send" path="send" element={<SendPage />} />,
  ],
};
