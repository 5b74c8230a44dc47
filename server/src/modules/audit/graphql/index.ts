export { AuditResolver, loadAuditEvent } from './audit-resolver';
export { AuditEventType } from './audit-type';
export { noteRead, noteUnmasked, readAuditPlugin, readsShownAgain } from './reads';
