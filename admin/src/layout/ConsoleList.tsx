import { Alert, Button } from '@mui/material';
import { List, useListContext, useTranslate, type ListProps } from 'react-admin';
import type { ReactNode } from 'react';
import { CursorPagination } from './CursorPagination';

function ListBody({ children }: { children: ReactNode }) {
  const { error, refetch, data, isPending, filterValues } = useListContext();
  const translate = useTranslate();
  if (error)
    return (
      <Alert
        severity="error"
        action={
          <Button color="inherit" onClick={() => void refetch()}>
            {translate('console.try_again')}
          </Button>
        }
      >
        {translate('console.failed')} {error.message}
      </Alert>
    );
  if (!isPending && data?.length === 0)
    return (
      <Alert severity="info" role="status">
        {translate(Object.keys(filterValues).length > 0 ? 'console.empty_filtered' : 'console.empty')}
      </Alert>
    );
  return <>{children}</>;
}

/**
 * A list of the console: pages by cursor, no export of half the rows, no selection of what cannot be changed in bulk,
 * and neither filter nor page in the address, because a NIK may stand in a filter.
 */
export function ConsoleList({ children, ...rest }: ListProps & { children: ReactNode }) {
  return (
    <List
      perPage={25}
      exporter={false}
      empty={false}
      actions={false}
      disableSyncWithLocation
      pagination={<CursorPagination />}
      {...rest}
    >
      <ListBody>{children}</ListBody>
    </List>
  );
}
