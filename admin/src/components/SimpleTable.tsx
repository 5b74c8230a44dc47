import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { captionStyle, ROW_HEADER } from './table-style';
import { type Column } from './column';
import { ScrollRegion } from './ScrollRegion';

interface SimpleTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** A quiet background for rows that ask for attention. */
  readonly marks?: (row: Row) => boolean;
}

/** A short table that needs no pages: at most a hundred rows. */
export function SimpleTable<Row>({ caption, columns, rows, keyOf, marks }: SimpleTableProps<Row>) {
  return (
    <ScrollRegion name={caption}>
      <Table size="small">
        <Box component="caption" sx={captionStyle}>
          {caption}
        </Box>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column.label} align={column.align ?? 'left'} scope="col" sx={{ fontWeight: 600 }}>
                {column.label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={keyOf(row)} sx={marks?.(row) ? { bgcolor: 'action.selected' } : {}}>
              {columns.map((column, at) => (
                <TableCell key={column.label} align={column.align ?? 'left'} {...(at === 0 ? ROW_HEADER : {})}>
                  {column.render(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
