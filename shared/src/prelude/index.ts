export { LOCALES, type Bilingual, type Locale } from './bilingual';
export { type Brand } from './brand';
export { err, ok, type Result } from './result';
export { type UserError } from './user-error';
export { unreachable } from './unreachable';
