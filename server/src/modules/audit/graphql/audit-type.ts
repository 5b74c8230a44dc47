import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Matches, MaxLength } from 'class-validator';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { CountScalar, DateTimeScalar, JsonScalar } from '../../../platform/graphql/scalars';

@ObjectType({ description: 'What an event is about.' })
export class AuditSubject {
  @Field(() => String, { description: 'FAMILY, RESIDENT, LIST, RUN …' })
  kind!: string;

  @Field(() => String, { description: 'Its number within its kind.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The id to fetch it by node, where it is a node.' })
  nodeId!: string | null;
}

@ObjectType('AuditEvent', {
  implements: Node,
  description: 'One event of the audit trail. Nothing is ever changed or taken out of it.',
})
export class AuditEventType extends Node {
  @Field(() => CountScalar, { description: 'Its number.' })
  number!: number;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'USER, CLIENT or SYSTEM.' })
  actorKind!: string;

  @Field(() => String, { description: 'Id of whoever did it.' })
  actorId!: string;

  @Field(() => String, { nullable: true, description: 'Name of whoever did it.' })
  actorName?: string | null;

  @Field(() => String, { description: 'module.verb, such as registry.commit.' })
  action!: string;

  @Field(() => AuditSubject, { description: 'What it is about.' })
  subject!: AuditSubject;

  @Field(() => [AuditSubject], { description: 'Whose personal data were shown; reads only, at most 100.' })
  subjects?: AuditSubject[];

  @Field(() => Int, { nullable: true, description: 'The revision of the registry that it made.' })
  revisionNumber!: number | null;

  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'The purpose that was stated for unmasking.' })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'The request, as in the log.' })
  requestId!: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'Values before.' })
  before!: Record<string, unknown> | null;

  @Field(() => JsonScalar, { nullable: true, description: 'Values after.' })
  after!: Record<string, unknown> | null;

  @Field(() => CountScalar, { nullable: true, description: 'How many records a bulk change touched.' })
  changeCount!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the sorted list of changes, in hex.' })
  changeDigest!: string | null;
}

export const AuditEventConnection = connectionOf(AuditEventType, 'AuditEvent');

@InputType({
  description:
    'Which events. By one of subject, actor and action at a time. A subject is found whether the event is about it or showed it.',
})
export class AuditFilter {
  @Field(() => ID, { nullable: true, description: 'Events about this node or that showed it.' })
  @MaxLength(120)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'USER, CLIENT or SYSTEM; goes with actorId.' })
  @Matches(/^[A-Z]{1,10}$/)
  actorKind?: string | null;

  @Field(() => String, { nullable: true, description: 'Events of this actor.' })
  @MaxLength(60)
  actorId?: string | null;

  @Field(() => String, { nullable: true, description: 'Events with exactly this action.' })
  @Matches(/^[a-zA-Z]{1,30}\.[a-zA-Z.]{1,29}$/)
  action?: string | null;
}
