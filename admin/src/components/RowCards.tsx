import { Box, Paper, Stack, Typography } from '@mui/material';
import type { Column } from './column';

interface RowCardsProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** The rows of a table one under the other, each value below its name: for a screen that is too narrow for columns. */
export function RowCards<Row>({ caption, columns, rows, keyOf }: RowCardsProps<Row>) {
  return (
    <Stack component="ul" aria-label={caption} sx={{ gap: 1, p: 0, m: 0, listStyle: 'none' }}>
      {rows.map((row) => (
        <Paper key={keyOf(row)} component="li" variant="outlined" sx={{ p: 1.5 }}>
          <Stack component="dl" sx={{ gap: 1, m: 0 }}>
            {columns.map((column) => (
              <div key={column.label}>
                <Typography component="dt" variant="body2" color="textSecondary">
                  {column.label}
                </Typography>
                <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                  {column.render(row)}
                </Box>
              </div>
            ))}
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}
