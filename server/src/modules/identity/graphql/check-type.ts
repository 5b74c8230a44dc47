import { Field, Int, ObjectType } from 'type-graphql';
import type { IdentityCategoryCode, IdentityCheckBasis, IdentityCheckState, IdentityFinding } from '@tepat/shared';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { Payload } from '../../../platform/graphql/user-errors';
import { ResidentType } from '../../registry/graphql';
import {
  IdentityCategoryEnum,
  IdentityCheckBasisEnum,
  IdentityCheckStateEnum,
  IdentityFindingEnum,
} from './identity-enum';

@ObjectType('IdentityCheck', {
  implements: Node,
  description: 'Which of two records is right, as one person found; another confirms or declines.',
})
export class IdentityCheckType extends Node {
  @Field(() => ResidentType, { nullable: true, description: 'Of whom; null where out of reach.' })
  resident?: ResidentType | null;

  @Field(() => IdentityCategoryEnum, { description: 'The difference that was looked into.' })
  category!: IdentityCategoryCode;

  @Field(() => String, { description: 'The difference in words.' })
  categoryLabel!: string;

  @Field(() => IdentityFindingEnum, { description: 'Which record is right.' })
  finding!: IdentityFinding;

  @Field(() => IdentityCheckBasisEnum, { description: 'What it rests on.' })
  basis!: IdentityCheckBasis;

  @Field(() => String, { nullable: true, description: 'Number of the document.' })
  documentNumber!: string | null;

  @Field(() => DateScalar, { description: 'The day of the document or the visit.' })
  observedOn!: string;

  @Field(() => String, { description: 'What was found, in words.' })
  reason!: string;

  @Field(() => IdentityCheckStateEnum, { description: 'Where it stands.' })
  state!: IdentityCheckState;

  @Field(() => String, { description: 'Id of whoever found it.' })
  proposedBy!: string;

  @Field(() => Boolean, { description: 'Whether the viewer found it, and therefore cannot confirm it.' })
  mine!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was found.' })
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Id of the second person.' })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the second person decided.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  decisionReason!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the file that told the civil registry.' })
  feedbackNumber!: number | null;
}

export const IdentityCheckConnection = connectionOf(IdentityCheckType, 'IdentityCheck');

@ObjectType({ implements: Payload, description: 'The finding as it now stands.' })
export class IdentityCheckPayload extends Payload {
  @Field(() => IdentityCheckType, { nullable: true, description: 'Null when the request was refused.' })
  check!: IdentityCheckType | null;
}
