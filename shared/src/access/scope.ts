import { isWithin, type RegionCode } from '../region';
import { PERMISSION_TABLE, PERMISSIONS, type Permission, type PermissionRow } from './permissions';
import { type Role } from './roles';

/** Who asks. `regions` are the viewer's own: none of them means that OWN_REGION reaches nothing. */
export interface Viewer {
  readonly role: Role;
  readonly regions: readonly RegionCode[];
}

/** What a permission covers for one viewer; storage turns REGIONS into ranges with `scopeRange`. */
export type Scope =
  | { readonly kind: 'ALL' }
  | { readonly kind: 'REGIONS'; readonly regions: readonly [RegionCode, ...RegionCode[]] }
  | { readonly kind: 'NONE' };

const NOTHING: Scope = { kind: 'NONE' };

export function scopeOf(viewer: Viewer | null, permission: Permission): Scope {
  if (viewer === null) return NOTHING;
  const row: PermissionRow = PERMISSION_TABLE[permission];
  const reach = row.roles[viewer.role];
  if (reach === 'ALL') return { kind: 'ALL' };
  const [first, ...others] = viewer.regions;
  return reach === 'OWN_REGION' && first !== undefined ? { kind: 'REGIONS', regions: [first, ...others] } : NOTHING;
}

/** Whether the viewer has the permission anywhere at all; for one record ask `canIn`. */
export function can(viewer: Viewer | null, permission: Permission): boolean {
  return scopeOf(viewer, permission).kind !== 'NONE';
}

/** Whether the permission reaches that region, wholly. */
export function canIn(viewer: Viewer | null, permission: Permission, region: RegionCode): boolean {
  const scope = scopeOf(viewer, permission);
  if (scope.kind === 'REGIONS') return scope.regions.some((own) => isWithin(region, own));
  return scope.kind === 'ALL';
}

/** For the console's menus; the server asks `can` again for each. */
export function permissionsOf(viewer: Viewer): Permission[] {
  return PERMISSIONS.filter((permission) => can(viewer, permission));
}
