/** Who somebody is in the system. Closed: an account has exactly one role, and no role bypasses four eyes. */
export const ROLES = [
  'PROVINCIAL_ADMIN',
  'APPROVER',
  'VERIFIER',
  'OFFICER',
  'AUDITOR',
  'INTEGRATOR',
  'OPERATOR',
] as const;
export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

export const ROLE_LABELS: Readonly<Record<Role, { readonly id: string; readonly en: string }>> = {
  PROVINCIAL_ADMIN: { id: 'Admin provinsi', en: 'Provincial admin' },
  APPROVER: { id: 'Pejabat penyetuju', en: 'Approver' },
  VERIFIER: { id: 'Pemeriksa kota/kecamatan', en: 'Verifier (city or district)' },
  OFFICER: { id: 'Petugas kelurahan', en: 'Kelurahan officer' },
  AUDITOR: { id: 'Auditor', en: 'Auditor' },
  INTEGRATOR: { id: 'Sistem mitra (API)', en: 'Partner system (API)' },
  OPERATOR: { id: 'Operator sistem', en: 'System operator' },
};
