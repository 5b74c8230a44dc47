import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import {
  Box,
  Button,
  Skeleton,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import type { ReactNode } from 'react';
import { rowHeaderOf, type Column } from './column';
import { captionStyle, ROW_HEADER } from './table-style';
import { componentMessages } from './messages';
import { RowCards } from './RowCards';
import { ScrollRegion } from './ScrollRegion';
import { EmptyState, ErrorState } from './States';
import { type Pages } from './use-pages';
import { fill, useWords } from './use-words';

interface CursorTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly pages: Pages<Row>;
  readonly keyOf: (row: Row) => string;
  readonly empty: ReactNode;
  /** Values that are compared side by side do not fit a phone: there the rows stand one under the other. */
  readonly cardsOnPhone?: boolean;
}

/** A real table of one page of a connection, with its caption, row headers and the way to the neighbouring pages. */
export function CursorTable<Row>({
  caption,
  columns,
  pages,
  keyOf,
  empty,
  cardsOnPhone = false,
}: CursorTableProps<Row>) {
  const t = useWords(componentMessages).components;
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  if (pages.error) return <ErrorState error={pages.error} onRetry={pages.refresh} />;
  const header = rowHeaderOf(columns);
  const isEmpty = !pages.isLoading && pages.rows.length === 0;
  return (
    <Box>
      {cardsOnPhone && isNarrow && !pages.isLoading ? (
        <RowCards caption={caption} columns={columns} rows={pages.rows} keyOf={keyOf} />
      ) : (
        <ScrollRegion name={caption} isBusy={pages.isLoading || pages.isTurning}>
          <Table size="small" sx={{ opacity: pages.isTurning ? 0.6 : 1 }}>
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
              {pages.isLoading && <Outline columns={columns.length} label={t.loading} />}
              {pages.rows.map((row) => (
                <TableRow key={keyOf(row)} hover>
                  {columns.map((column, at) => (
                    <TableCell key={column.label} align={column.align ?? 'left'} {...(at === header ? ROW_HEADER : {})}>
                      {column.render(row)}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      )}
      {isEmpty && <EmptyState>{empty}</EmptyState>}
      {(pages.page > 1 || pages.hasNext) && (
        <Stack
          component="nav"
          direction="row"
          aria-label={fill(t.paging, { caption })}
          sx={{ gap: 1, alignItems: 'center', mt: 1 }}
        >
          <Button startIcon={<ChevronLeftIcon />} disabled={pages.page === 1} onClick={pages.previous}>
            {t.previous}
          </Button>
          <Typography variant="body2" role="status">
            {fill(t.pageOf, { page: pages.page, rows: pages.rows.length })}
          </Typography>
          <Button endIcon={<ChevronRightIcon />} disabled={!pages.hasNext || pages.isTurning} onClick={pages.next}>
            {t.next}
          </Button>
        </Stack>
      )}
    </Box>
  );
}

function Outline({ columns, label }: { readonly columns: number; readonly label: string }) {
  return Array.from({ length: 6 }, (_, row) => (
    <TableRow key={row}>
      {Array.from({ length: columns }, (__, column) => (
        <TableCell key={column}>
          <Skeleton aria-label={row + column === 0 ? label : undefined} />
        </TableCell>
      ))}
    </TableRow>
  ));
}
