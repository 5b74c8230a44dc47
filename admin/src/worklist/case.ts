import type { client } from '@tepat/shared';

/** A case of the worklist with all that its page shows. */
export type Case = Extract<NonNullable<client.WorklistRecordQuery['node']>, { steps: unknown }>;
