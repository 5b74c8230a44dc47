import { Link as MuiLink } from '@mui/material';
import { type Permission } from '@tepat/shared';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useMay } from '../access';

export type RecordKind =
  | 'families'
  | 'residents'
  | 'programs'
  | 'lists'
  | 'imports'
  | 'audit'
  | 'rankings'
  | 'simulations'
  | 'welfare-models'
  | 'worklist'
  | 'identity'
  | 'corrections'
  | 'handovers'
  | 'objections';

/** The address of a record's page; ids are opaque, so nothing personal can stand in it. */
export function recordPath(kind: RecordKind, id: string): string {
  return `/${kind}/${encodeURIComponent(id)}/show`;
}

/** What the page of each kind takes: without it there is no such page. */
const READ: Readonly<Record<RecordKind, Permission>> = {
  families: 'family.read',
  residents: 'resident.read',
  programs: 'program.read',
  lists: 'list.read',
  imports: 'import.read',
  audit: 'audit.read',
  rankings: 'ranking.read',
  simulations: 'simulation.read',
  worklist: 'worklist.read',
  identity: 'identity.read',
  corrections: 'correction.read',
  handovers: 'handover.read',
  objections: 'objection.read',
  'welfare-models': 'welfare.model.read',
};

/** A link to a record's own page; plain words for who may not open it. */
export function RecordLink({ kind, id, children }: { kind: RecordKind; id: string; children: ReactNode }) {
  const may = useMay();
  if (!may(READ[kind])) return <span>{children}</span>;
  return (
    <MuiLink component={Link} to={recordPath(kind, id)} underline="always">
      {children}
    </MuiLink>
  );
}
