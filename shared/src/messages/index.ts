export { wordsOfApplying } from './applying';
export { errorMessage, isMessageCode, message, MESSAGES, type MessageCode, type MessageParams } from './message';
