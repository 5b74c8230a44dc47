import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import { FactChange } from './indicator-type';
import { RevisionType } from './revision-type';

@ObjectType({ description: 'What one revision did to a family or a person.' })
export class RecordChange {
  @Field(() => RevisionType, { nullable: true, description: 'The revision.' })
  revision!: RevisionType | null;

  @Field(() => Int, { description: 'Its number.' })
  since!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was committed.' })
  at!: Date | null;

  @Field(() => Boolean, { description: 'True for the revision that first recorded it.' })
  first!: boolean;

  @Field(() => Boolean, {
    description: 'True where it came from a region out of reach; what it said there is not shown.',
  })
  fromOutside!: boolean;

  @Field(() => [FactChange], { description: 'The facts that changed.' })
  changes!: FactChange[];
}
