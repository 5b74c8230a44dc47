export { ConsoleLayout } from './ConsoleLayout';
export { LanguageSwitch } from './LanguageSwitch';
