export { answerByFile, answerOne, followUp } from './use-cases/answer-handover';
export { handOver } from './use-cases/hand-over';
export { openHandoverFile } from './use-cases/handover-file';
export { keepValue } from './use-cases/keep-value';
export { recogniseReflected } from './use-cases/recognise-reflected';
export { familiesOfHandover, handoversByIds } from './storage/handover-store';
