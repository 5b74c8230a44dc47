export { SheetDialog, type SheetAnswer } from './SheetDialog';
