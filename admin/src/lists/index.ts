import FactCheckIcon from '@mui/icons-material/FactCheck';
import type { ConsoleResource } from '../console-resource';
import { ListShow } from './ListShow';
import { listMessages } from './messages';
import { RecipientLists } from './RecipientLists';

export { useListColumns } from './list-columns';

export const lists: ConsoleResource = {
  name: 'lists',
  permission: 'list.read',
  icon: FactCheckIcon,
  messages: listMessages,
  list: RecipientLists,
  show: ListShow,
};
