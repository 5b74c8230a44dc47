import HistoryEduIcon from '@mui/icons-material/HistoryEdu';
import type { ConsoleResource } from '../console-resource';
import { AuditList } from './AuditList';
import { AuditShow } from './AuditShow';
import { auditMessages } from './messages';

export const audit: ConsoleResource = {
  name: 'audit',
  permission: 'audit.read',
  icon: HistoryEduIcon,
  messages: auditMessages,
  list: AuditList,
  show: AuditShow,
};
