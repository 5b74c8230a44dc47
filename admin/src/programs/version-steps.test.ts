import { permissionsOf, type Permission, type Role } from '@tepat/shared';
import { offeredSteps } from './version-steps';

const step = (state: string, actorId: string) => ({ state, actorId, actorKind: 'USER', at: '2026-11-22T05:00:00Z' });
const mayAs =
  (role: Role) =>
  (permission: Permission): boolean =>
    permissionsOf({ role, regions: [] }).includes(permission);
const offered = (state: string, steps: readonly ReturnType<typeof step>[], role: Role, viewer: string): string[] =>
  offeredSteps({ state, steps: [...steps] }, mayAs(role), viewer).map(
    ({ key, samePerson }) => `${key}${samePerson ? ' by somebody else' : ''}`,
  );

const SUBMITTED = [step('DRAFT', 'ani'), step('DRAFT', 'budi'), step('SUBMITTED', 'ani')];

describe('the steps that the console offers', () => {
  it('never let whoever wrote, edited or submitted a version release it', () => {
    for (const maker of ['ani', 'budi']) {
      expect(offered('SUBMITTED', SUBMITTED, 'PROVINCIAL_ADMIN', maker)).toEqual([
        'return',
        'release by somebody else',
      ]);
    }
    expect(offered('SUBMITTED', SUBMITTED, 'APPROVER', 'citra')).toEqual(['return', 'release']);
  });

  it('make nobody an author by returning a version', () => {
    const returned = [...SUBMITTED, step('DRAFT', 'citra'), step('SUBMITTED', 'ani')];
    expect(offered('SUBMITTED', returned, 'APPROVER', 'citra')).toEqual(['return', 'release']);
  });

  it('follow the state and the permission', () => {
    expect(offered('DRAFT', SUBMITTED, 'PROVINCIAL_ADMIN', 'ani')).toEqual(['submit']);
    expect(offered('DRAFT', SUBMITTED, 'APPROVER', 'citra')).toEqual([]);
    expect(offered('SUBMITTED', SUBMITTED, 'AUDITOR', 'citra')).toEqual([]);
    expect(offered('RELEASED', SUBMITTED, 'APPROVER', 'citra')).toEqual([]);
    expect(offered('RETIRED', SUBMITTED, 'PROVINCIAL_ADMIN', 'ani')).toEqual([]);
  });
});
