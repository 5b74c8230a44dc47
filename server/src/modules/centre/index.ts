export { keepValue } from './use-cases/keep-value';
