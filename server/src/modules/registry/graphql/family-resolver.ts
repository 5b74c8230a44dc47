import { Arg, Args, ArgsType, Authorized, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { FamilyCardNumberScalar } from '../../../platform/graphql/scalars';
import { FamilyConnection, FamilyFilter, FamilyOrder, FamilyType, FamilyVersion } from './family-type';

@ArgsType()
class FamilyArgs extends PageArgs {
  @Field(() => FamilyFilter, { nullable: true, description: 'Which families.' })
  filter?: FamilyFilter | null;

  @Field(() => FamilyOrder, { nullable: true, description: 'In which order; ID by default.' })
  orderBy?: FamilyOrder | null;
}

@Authorized()
@Resolver(() => FamilyType)
export class FamilyResolver {
  @Needs('family.read')
  @Query(() => FamilyType, { nullable: true, description: 'The family on a card; null when there is none or it is out of reach.' })
  family(@Arg('cardNumber', () => FamilyCardNumberScalar, { description: 'No. KK.' }) cardNumber: string): FamilyType | null {
    throw new Error(cardNumber);
  }

  @Needs('family.read')
  @Query(() => FamilyConnection, { description: 'Families within reach.' })
  families(@Args(() => FamilyArgs) args: FamilyArgs): Connection<FamilyType> {
    throw new Error(String(args));
  }

  @FieldResolver(() => FamilyVersion, { nullable: true })
  asOf(@Root() _family: FamilyType, @Arg('revision', () => Int, { description: 'Number of the revision.' }) _revision: number): FamilyVersion | null {
    throw new Error('');
  }
}
