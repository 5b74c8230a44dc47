export { isRole, ROLE_LABELS, ROLES, type Role } from './roles';
export {
  isPermission,
  PERMISSION_TABLE,
  PERMISSIONS,
  type Permission,
  type PermissionRow,
  type Reach,
} from './permissions';
export { can, canIn, permissionsOf, scopeOf, type Scope, type Viewer } from './scope';
export { isPurpose, PURPOSES, type Purpose } from './purposes';
