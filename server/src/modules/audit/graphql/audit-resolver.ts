import { Args, ArgsType, Authorized, Field, Query, Resolver } from 'type-graphql';
import { PageArgs, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { AuditEventConnection, AuditEventType, AuditFilter } from './audit-type';

@ArgsType()
class AuditArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: 'Which events.' })
  filter?: AuditFilter | null;
}

@Authorized()
@Resolver(() => AuditEventType)
export class AuditResolver {
  @Needs('audit.read')
  @Query(() => AuditEventConnection, { description: 'Events of the audit trail, newest first.' })
  auditEvents(@Args(() => AuditArgs) args: AuditArgs): Connection<AuditEventType> {
    throw new Error(String(args));
  }
}
