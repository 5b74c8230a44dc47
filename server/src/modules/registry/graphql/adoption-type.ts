import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Min } from 'class-validator';
import { CountScalar, DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { Payload } from '../../../platform/graphql/user-errors';
import { Written } from '../../../platform/graphql/typed-input';

@ObjectType({ description: 'Whether nights may read a full delivery: two people adopt it.' })
export class DeliveryAdoption {
  @Field(() => CountScalar, { description: 'The revision that the delivery became.' })
  revisionNumber!: number;

  @Field(() => String, { description: 'Version of the delivery, such as 2026-Q3.' })
  deliveryVersion!: string;

  @Field(() => DateScalar, { description: 'The day that its facts describe.' })
  referenceDate!: string;

  @Field(() => String, { description: 'WAITING for a proposal, PROPOSED, or ADOPTED: nights read it.' })
  state!: string;

  @Field(() => Boolean, {
    description: 'Nights end before it. False where it is adopted, and where a newer delivery was.',
  })
  open!: boolean;

  @Field(() => String, { nullable: true, description: 'Id of whoever proposed it.' })
  proposedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was proposed.' })
  proposedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was proposed.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Id of the second person, who adopted it.' })
  confirmedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was adopted.' })
  adoptedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The standing order under which it was adopted; null where people adopt.',
  })
  standingOrder!: string | null;
}

@ObjectType({ description: 'What a night that begins now reads.' })
export class NightBasisType {
  @Field(() => CountScalar, { description: 'The revision as of which it reads; later ones wait for a delivery.' })
  revisionNumber!: number;

  @Field(() => [DeliveryAdoption], { description: 'Full deliveries that hold it back, oldest first.' })
  awaited!: DeliveryAdoption[];
}

@InputType({ description: 'A proposal to let nights read a delivery.' })
export class ProposeDeliveryInput {
  @Field(() => Int, { description: 'The revision that the delivery became.' })
  @Min(1)
  revision!: number;

  @Field(() => String, { description: 'Why.' })
  @Written(3, 500)
  reason!: string;
}

export enum AdoptionDecision {
  ADOPT = 'ADOPT',
  DECLINE = 'DECLINE',
}
registerEnumType(AdoptionDecision, {
  name: 'AdoptionDecision',
  description: 'ADOPT: the next night reads the delivery. DECLINE: the proposal is sent back.',
});

@InputType({ description: 'What is decided about a proposed delivery.' })
export class DecideDeliveryInput extends ProposeDeliveryInput {
  @Field(() => AdoptionDecision, { description: 'The decision.' })
  decision!: AdoptionDecision;
}

@ObjectType({ implements: Payload, description: 'Answer of the mutations of an adoption.' })
export class DeliveryAdoptionPayload extends Payload {
  @Field(() => DeliveryAdoption, { nullable: true, description: 'The adoption as it stands now.' })
  adoption!: DeliveryAdoption | null;
}
