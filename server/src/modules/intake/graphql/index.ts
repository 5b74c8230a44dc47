export { importNode, loadImport } from './import-node';
export { ImportResolver, type RingImport } from './import-resolver';
export { ImportType } from './import-type';
export { SheetReport, sheetReport } from './sheet-report-type';
