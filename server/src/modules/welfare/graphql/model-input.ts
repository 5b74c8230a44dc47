import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { MaxLength } from 'class-validator';
import { Payload } from '../../../platform/graphql/user-errors';
import { WelfareModelType } from './model-type';
import { Written } from '../../../platform/graphql/typed-input';

/** Characters of a document: all indicators with all their bands and hundreds of test vectors are a fifth of it. */
const LONGEST_DOCUMENT = 500_000;

@InputType({ description: 'A welfare model.' })
export class ImportWelfareModelInput {
  @Field(() => String, { description: 'The document as JSON text; it is kept as it is, byte by byte.' })
  @MaxLength(LONGEST_DOCUMENT)
  document!: string;
}

export enum ModelDecision {
  RELEASE = 'RELEASE',
  REJECT = 'REJECT',
}
registerEnumType(ModelDecision, {
  name: 'ModelDecision',
  description: 'RELEASE: it ranks from the first night of its date on. REJECT: it never does.',
});

@InputType({ description: 'What is decided about an imported model.' })
export class DecideWelfareModelInput {
  @Field(() => ID, { description: 'Id of the model.' })
  model!: string;

  @Field(() => ModelDecision, { description: 'The decision.' })
  decision!: ModelDecision;

  @Field(() => String, { description: 'Why.' })
  @Written(3, 500)
  reason!: string;
}

@ObjectType({ implements: Payload, description: 'Answer of the mutations of a welfare model.' })
export class WelfareModelPayload extends Payload {
  @Field(() => WelfareModelType, { nullable: true, description: 'The model as it stands now.' })
  welfareModel!: WelfareModelType | null;
}
