import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly label: string;
  readonly align?: 'left' | 'right';
  /** This column names the row and is its header; the first one does where none says so. */
  readonly namesRow?: boolean;
  readonly render: (row: Row) => ReactNode;
}

/** Place of the column that names the row. */
export function rowHeaderOf(columns: readonly { readonly namesRow?: boolean }[]): number {
  return Math.max(
    0,
    columns.findIndex((column) => column.namesRow),
  );
}
