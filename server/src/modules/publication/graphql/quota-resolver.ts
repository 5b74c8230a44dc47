import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { quotaShares, yearTermsOn, type PlainDate } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { regionName } from '../../regions';
import { termsById } from '../storage/list-readers';
import { quotaPeople } from '../use-cases/quota-people';
import type { ListNode } from './list-node';
import { ListQuota, RecipientListType } from './list-type';

@Authorized()
@Resolver(() => RecipientListType)
export class ListQuotaResolver {
  @FieldResolver(() => [ListQuota])
  async quotas(@Root() { id, record }: ListNode, @Ctx() context: RequestContext): Promise<ListQuota[]> {
    inDetail(context, 'list.quotas', id);
    const { database } = context.platform;
    const terms = await termsById(database, record.termsId);
    const shares = quotaShares(yearTermsOn(terms, record.referenceDate as PlainDate));
    // The counts of a quota are those of its whole kota: for whoever sees the province.
    const seesAll = context.scope('list.read').kind === 'ALL';
    const people = seesAll ? await quotaPeople(database, record, shares) : [];
    return shares.map(({ region, places }, at) => ({
      region: region && regionName(region),
      places,
      recipients: people[at]?.recipients ?? null,
      waiting: people[at]?.waiting ?? null,
    }));
  }
}
