import { DataTable, type DataTableProps } from 'react-admin';

/** A semantic table without checkboxes. Put a `RecordLink` into the first column: that is how the keyboard opens a row. */
export function ConsoleTable(props: DataTableProps) {
  return <DataTable bulkActionButtons={false} rowClick="show" size="small" {...props} />;
}
