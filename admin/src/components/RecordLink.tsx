import { Link as MuiLink } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

export type RecordKind = 'families' | 'residents' | 'programs' | 'lists' | 'imports' | 'audit' | 'rankings';

/** The address of a record's page; ids are opaque, so nothing personal can stand in it. */
export function recordPath(kind: RecordKind, id: string): string {
  return `/${kind}/${encodeURIComponent(id)}/show`;
}

/** A link to a record's own page. */
export function RecordLink({ kind, id, children }: { kind: RecordKind; id: string; children: ReactNode }) {
  return (
    <MuiLink component={Link} to={recordPath(kind, id)} underline="always">
      {children}
    </MuiLink>
  );
}
