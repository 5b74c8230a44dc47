import type { IntakeColumn } from './column';

/** The bounds of a column, as a message names them. */
export function limitOf(column: IntakeColumn | undefined): string {
  switch (column?.type) {
    case 'INTEGER':
      return `${column.min}–${column.max}`;
    case 'CODE':
    case 'CODE_LIST':
      return column.codes.join(', ');
    case 'TEXT':
    case 'REFERENCE':
      return String(column.maxLength);
    case 'NIK':
    case 'FAMILY_CARD':
      return '16';
    case 'DATE':
      return `≥ ${column.min}`;
    default:
      return '';
  }
}
