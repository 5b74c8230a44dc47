import type { QuotaShare } from '@tepat/shared';
import { shareOf } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { ListRecord } from '../storage/list-readers';
import { peopleByKelurahan } from '../storage/scoped-readers';

export interface QuotaPeople {
  readonly recipients: number;
  readonly waiting: number;
}

/** How many hold and wait for a place of each quota of a list, in the order of the quotas. */
export async function quotaPeople(
  sql: Sql,
  list: Pick<ListRecord, 'id' | 'recipients' | 'waiting'>,
  shares: readonly QuotaShare[],
): Promise<QuotaPeople[]> {
  if (shares.length === 1) return [list];
  const people = shares.map(() => ({ recipients: 0, waiting: 0 }));
  for (const { kelurahan, part, people: some } of await peopleByKelurahan(sql, list.id)) {
    const share = people[shareOf(shares, kelurahan)];
    if (share) share[part === 'RECIPIENT' ? 'recipients' : 'waiting'] += some;
  }
  return people;
}
