import { client } from '@tepat/shared';

export type ImportFile = Extract<NonNullable<client.ImportRecordQuery['node']>, { issueCounts: unknown }>;
