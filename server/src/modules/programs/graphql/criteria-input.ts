import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MaxLength, Min } from 'class-validator';
import { Payload } from '../../../platform/graphql/user-errors';
import { CriteriaVersionType, ProgramType } from './program-type';
import { Written } from '../../../platform/graphql/typed-input';

/** Bytes of a document of terms: the largest criteria with all their values are a tenth of it. */
const LONGEST_TERMS = 200_000;
const LONGEST_NOTES = 2000;

@InputType({ description: 'A new programme.' })
export class CreateProgramInput {
  @Field(() => String, {
    description: 'The terms as JSON text: name, decree, amount, quota, order of need, criteria …',
  })
  @MaxLength(LONGEST_TERMS)
  terms!: string;

  @Field(() => String, { defaultValue: '', description: 'What its authors say about it.' })
  @MaxLength(LONGEST_NOTES)
  notes!: string;
}

@InputType({ description: 'A draft of a criteria version: a new one, or an edit of one.' })
export class DraftCriteriaInput {
  @Field(() => String, { description: 'Code of the programme.' })
  @MaxLength(12)
  program!: string;

  @Field(() => ID, { nullable: true, description: 'The draft that is edited; without it a new draft begins.' })
  version?: string | null;

  @Field(() => Int, { nullable: true, description: 'The edit that was read, where a draft is edited.' })
  @Min(1)
  edit?: number | null;

  @Field(() => String, { description: 'The terms as JSON text, criteria included.' })
  @MaxLength(LONGEST_TERMS)
  terms!: string;

  @Field(() => String, { defaultValue: '', description: 'What its authors say about it.' })
  @MaxLength(LONGEST_NOTES)
  notes!: string;
}

@InputType({ description: 'Which draft to submit.' })
export class SubmitCriteriaInput {
  @Field(() => ID, { description: 'Id of the version.' })
  version!: string;

  @Field(() => Int, { description: 'The edit that was read.' })
  @Min(1)
  edit!: number;

  @Field(() => String, { nullable: true, description: 'A remark for whoever decides.' })
  @MaxLength(500)
  reason?: string | null;
}

export enum CriteriaDecision {
  RELEASE = 'RELEASE',
  RETURN = 'RETURN',
}
registerEnumType(CriteriaDecision, {
  name: 'CriteriaDecision',
  description: 'RELEASE: it decides from its date on, and is never edited again. RETURN: it goes back to DRAFT.',
});

@InputType({ description: 'What is decided about a submitted version.' })
export class DecideCriteriaInput {
  @Field(() => ID, { description: 'Id of the version.' })
  version!: string;

  @Field(() => Int, { description: 'The edit that was read.' })
  @Min(1)
  edit!: number;

  @Field(() => CriteriaDecision, { description: 'The decision.' })
  decision!: CriteriaDecision;

  @Field(() => String, { description: 'Why.' })
  @Written(3, 500)
  reason!: string;
}

@ObjectType({ implements: Payload, description: 'Answer of createProgram.' })
export class CreateProgramPayload extends Payload {
  @Field(() => ProgramType, { nullable: true, description: 'The programme; it decides nothing before a release.' })
  program!: ProgramType | null;

  @Field(() => CriteriaVersionType, { nullable: true, description: 'Its first draft.' })
  criteriaVersion!: CriteriaVersionType | null;
}

@ObjectType({ implements: Payload, description: 'Answer of the mutations of a criteria version.' })
export class CriteriaVersionPayload extends Payload {
  @Field(() => CriteriaVersionType, { nullable: true, description: 'The version as it stands now.' })
  criteriaVersion!: CriteriaVersionType | null;
}
