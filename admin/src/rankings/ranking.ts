import { client } from '@tepat/shared';

export type Ranking = Extract<NonNullable<client.RankingRecordQuery['node']>, { desilCounts: unknown }>;
