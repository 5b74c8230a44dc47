export { ConsoleLayout } from './ConsoleLayout';
export { ConsoleList } from './ConsoleList';
export { ConsoleTable } from './ConsoleTable';
export { CursorPagination } from './CursorPagination';
export { RecordLink } from './RecordLink';
export { LanguageSwitch } from './LanguageSwitch';
