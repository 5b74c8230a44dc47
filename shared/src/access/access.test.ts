import { regionCode } from '../region';
import {
  can,
  canIn,
  PERMISSION_TABLE,
  PERMISSIONS,
  permissionsOf,
  ROLES,
  scopeOf,
  type Permission,
  type Role,
  type Viewer,
} from '.';

const viewer = (role: Viewer['role'], ...regions: string[]): Viewer => ({ role, regions: regions.map(regionCode) });

describe('who may do what', () => {
  it('lets an auditor read everything that is about lists, people and the system, and write nothing', () => {
    const auditor = viewer('AUDITOR');
    expect(permissionsOf(auditor).filter((permission) => PERMISSION_TABLE[permission].kind === 'WRITE')).toEqual([]);
    const unread = PERMISSIONS.filter((p) => PERMISSION_TABLE[p].kind === 'READ' && !can(auditor, p));
    expect(unread).toEqual(['presence.check']);
  });

  it('shows an officer the desil and never the score, the cut points or the model', () => {
    const officer = viewer('OFFICER', '31.71.03.1001');
    expect(can(officer, 'welfare.desil.read')).toBe(true);
    const hidden: Permission[] = ['welfare.score.read', 'ranking.read', 'welfare.model.read', 'simulation.read'];
    expect(hidden.filter((permission) => can(officer, permission))).toEqual([]);
  });

  it('keeps families and residents from the operator who runs nights and imports', () => {
    const operator = viewer('OPERATOR');
    expect(['night.start', 'import.commit'].every((p) => can(operator, p as Permission))).toBe(true);
    const personal: Permission[] = ['family.read', 'resident.read', 'nik.unmask', 'list.rows.read', 'decision.read'];
    expect(personal.filter((permission) => can(operator, permission))).toEqual([]);
  });

  it('holds an officer to the own kelurahan, and a verifier to the own city with all below', () => {
    const officer = viewer('OFFICER', '31.71.03.1001');
    expect(scopeOf(officer, 'family.read')).toEqual({ kind: 'REGIONS', regions: ['31.71.03.1001'] });
    expect(canIn(officer, 'family.read', regionCode('31.71.03.1002'))).toBe(false);
    expect(canIn(officer, 'family.read', regionCode('31.71.03'))).toBe(false);
    expect(canIn(viewer('VERIFIER', '31.71'), 'family.read', regionCode('31.71.03.1002'))).toBe(true);
    expect(canIn(viewer('PROVINCIAL_ADMIN'), 'family.read', regionCode('31.75.01.1001'))).toBe(true);
  });

  it('gives nothing to nobody, to an officer without a region and to a role that is made up', () => {
    for (const permission of PERMISSIONS) {
      expect(can(null, permission)).toBe(false);
      expect(can({ role: 'toString' as Viewer['role'], regions: [regionCode('31')] }, permission)).toBe(false);
    }
    expect(can(viewer('OFFICER'), 'resident.read')).toBe(false);
  });

  it('has no permission that could put a person on a list', () => {
    expect(PERMISSIONS.filter((permission) => /recipient|list\.(add|create|write|import)/.test(permission))).toEqual(
      [],
    );
  });

  it('leaves no permission without a role, and no role without a permission', () => {
    for (const permission of PERMISSIONS) {
      expect(ROLES.filter((role) => can(viewer(role, '31'), permission))).not.toEqual([]);
    }
    for (const role of ROLES) expect(permissionsOf(viewer(role, '31'))).not.toEqual([]);
  });

  it('keeps the one who submits a list from being the only kind of person who can approve it', () => {
    expect(can(viewer('PROVINCIAL_ADMIN'), 'list.approve')).toBe(false);
    expect(can(viewer('APPROVER'), 'list.approve')).toBe(true);
    expect(can(viewer('APPROVER'), 'list.submit')).toBe(false);
  });
});

it('counts of the whole province are exact for those alone who may open every record behind them', () => {
  for (const permission of ['simulation.read', 'coverage.read', 'simulation.start', 'criteria.write'] as const) {
    for (const role of Object.keys(PERMISSION_TABLE[permission].roles) as Role[]) {
      for (const record of ['resident.read', 'family.read', 'list.rows.read'] as const) {
        const reach: Partial<Record<Role, string>> = PERMISSION_TABLE[record].roles;
        expect([permission, role, record, reach[role]]).toEqual([permission, role, record, 'ALL']);
      }
    }
  }
});
