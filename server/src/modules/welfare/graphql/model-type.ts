import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';

@ObjectType('WelfareModel', {
  implements: Node,
  description: 'A version of the welfare model: a public scorecard of integer weights.',
})
export class WelfareModelType extends Node {
  @Field(() => String, { description: 'Code of the model, such as CONTOH-1.' })
  code!: string;

  @Field(() => Int, { description: 'Version of that model.' })
  version!: number;

  @Field(() => String, { description: 'What it is called, in the language of the request.' })
  label!: string;

  @Field(() => String, { description: 'Unit of the score, in the language of the request.' })
  unit!: string;

  @Field(() => String, { description: 'Where its weights come from, in the language of the request.' })
  provenance!: string;

  @Field(() => Boolean, {
    description: 'True for a model made up for demonstration: it never decides a published list in production.',
  })
  illustrative!: boolean;

  @Field(() => String, { description: 'PERSON: desil hold equal numbers of persons; FAMILY: of families.' })
  basis!: string;

  @Field(() => String, {
    description:
      'LOADED: imported and proven. RELEASED or REJECTED by a second person. ACTIVE: ranks the province. RETIRED: did.',
  })
  state!: string;

  @Field(() => DateScalar, { description: 'From when it may decide.' })
  effectiveFrom!: string;

  @Field(() => String, { description: 'Id of whoever imported it.' })
  createdBy!: string;

  @Field(() => String, { nullable: true, description: 'Id of the second person, who released or rejected it.' })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was released or rejected.' })
  decidedAt!: Date | null;

  @Field(() => String, { description: 'SHA-256 of its document, in hex.' })
  sha256!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The document itself as JSON text; null without the permission welfare.model.read.',
  })
  document?: string | null;
}

export const WelfareModelConnection = connectionOf(WelfareModelType, 'WelfareModel');
