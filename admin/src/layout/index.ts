export { ConsoleLayout } from './ConsoleLayout';
export { LanguageSwitch } from './LanguageSwitch';
export { NotFound } from './NotFound';
export { passwordMessages } from './password-messages';
