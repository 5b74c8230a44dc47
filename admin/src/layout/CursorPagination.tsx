import { Box, Button, Typography } from '@mui/material';
import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { useListPaginationContext, useTranslate } from 'react-admin';

/** Previous and next. There is no total and no last page: counting millions of rows for a footer serves nobody. */
export function CursorPagination() {
  const { page, setPage, hasNextPage, hasPreviousPage, isPending } = useListPaginationContext();
  const translate = useTranslate();
  if (isPending || (!hasNextPage && !hasPreviousPage)) return null;
  return (
    <Box
      component="nav"
      aria-label={translate('console.pages')}
      sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 1, py: 1 }}
    >
      <Button disabled={!hasPreviousPage} onClick={() => setPage(page - 1)} startIcon={<ChevronLeft />}>
        {translate('console.previous')}
      </Button>
      <Typography aria-live="polite" variant="body2">
        {translate('console.page', { page })}
      </Typography>
      <Button disabled={!hasNextPage} onClick={() => setPage(page + 1)} endIcon={<ChevronRight />}>
        {translate('console.next')}
      </Button>
    </Box>
  );
}
