import { client } from '@tepat/shared';

export type Program = Extract<NonNullable<client.ProgramRecordQuery['node']>, { criteriaVersions: unknown }>;
