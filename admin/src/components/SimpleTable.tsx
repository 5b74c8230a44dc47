import { Box, Table, TableBody, TableCell, TableHead, TableRow, useMediaQuery, type Theme } from '@mui/material';
import { captionStyle, ROW_HEADER } from './table-style';
import { type Column } from './column';
import { RowCards } from './RowCards';
import { ScrollRegion } from './ScrollRegion';

interface SimpleTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** A quiet background for rows that ask for attention. */
  readonly marks?: (row: Row) => boolean;
  /** On a narrow screen each row is a card: for rows that people act on one by one. */
  readonly cardsOnPhone?: boolean;
}

/** A short table that needs no pages: at most a hundred rows. */
export function SimpleTable<Row>(props: SimpleTableProps<Row>) {
  const { caption, columns, rows, keyOf, marks, cardsOnPhone = false } = props;
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  if (cardsOnPhone && isNarrow) return <RowCards {...{ caption, columns, rows, keyOf }} />;
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
