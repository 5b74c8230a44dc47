import UploadFileIcon from '@mui/icons-material/UploadFile';
import type { ConsoleResource } from '../console-resource';
import { ImportList } from './ImportList';
import { ImportShow } from './ImportShow';
import { importMessages } from './messages';

export const imports: ConsoleResource = {
  name: 'imports',
  permission: 'import.read',
  icon: UploadFileIcon,
  messages: importMessages,
  list: ImportList,
  show: ImportShow,
};
