export { answerLetter } from './use-cases/answer-letter';
export { escalateObjections } from './use-cases/escalate-objections';
