export { ProposeByFile } from './ProposeByFile';
