import { levelOf, regionCode, type Locale, type MessageCode, type Role, type UserError } from '@tepat/shared';

/** An account of a person, without its password. */
export interface Account {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly regionCode: string | null;
  readonly locale: Locale;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
}

/** Where a role must be held to a region, and at which level; a role that is not here has the whole province. */
const REGION_LEVELS_OF: Partial<Record<Role, readonly string[]>> = {
  OFFICER: ['KELURAHAN'],
  VERIFIER: ['CITY', 'KECAMATAN'],
};

/** Whether role and region fit; `exists` says whether the province has the region. */
export function roleFault(
  role: Role,
  code: string | null,
  exists: (code: string) => boolean,
): UserError<MessageCode> | null {
  if (role === 'INTEGRATOR') return { code: 'INPUT_INVALID', field: 'role', params: { field: 'role' } };
  const levels = REGION_LEVELS_OF[role];
  if (levels === undefined) {
    return code === null ? null : { code: 'INPUT_INVALID', field: 'region', params: { field: 'region' } };
  }
  const fits = code !== null && exists(code) && levels.includes(levelOf(regionCode(code)));
  return fits ? null : { code: 'ROLE_NEEDS_REGION', field: 'region' };
}
