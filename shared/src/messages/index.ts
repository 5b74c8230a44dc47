export { wordsOfApplying } from './applying';
export { INPUT_FIELDS } from './input-fields';
export { errorMessage, isMessageCode, message, MESSAGES, type MessageCode, type MessageParams } from './message';
