import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { AuditEventType } from '../../audit/graphql';
import { accountNames } from '../storage/account-store';

@Authorized()
@Resolver(() => AuditEventType)
export class ActorNameResolver {
  @FieldResolver(() => String, { nullable: true })
  async actorName(@Root() event: AuditEventType, @Ctx() context: RequestContext): Promise<string | null> {
    if (event.actorKind !== 'USER') return null;
    const loader = loaderOf<number, string>(context, 'account.names', (ids) =>
      accountNames(context.platform.database, ids),
    );
    return loader.load(Number(event.actorId));
  }
}
