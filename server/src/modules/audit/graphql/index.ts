export { AuditResolver } from './audit-resolver';
export { noteRead, noteUnmasked, readAuditPlugin } from './reads';
