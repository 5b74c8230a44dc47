export { formatFor, NOTHING, useFormat, type Format } from './format';
export { preferredLocale } from './locale';
export { messages, type Messages, type Phrases } from './messages';
export { catalogue, createI18nProvider } from './provider';
