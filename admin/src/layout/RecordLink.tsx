import { Link } from '@mui/material';
import type { ReactNode } from 'react';
import { useCreatePath, useRecordContext, useResourceContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

/** A link to the page of a record: of this row, or of the one named by `resource` and `id`. */
export function RecordLink(props: { resource?: string; id?: string; children: ReactNode }) {
  const record = useRecordContext();
  const resource = useResourceContext(props);
  const createPath = useCreatePath();
  const id = props.id ?? record?.id;
  if (id === undefined || !resource) return <>{props.children}</>;
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource, id, type: 'show' })}
      onClick={(event) => event.stopPropagation()}
    >
      {props.children}
    </Link>
  );
}
