import { Authorized, FieldResolver, Resolver, Root } from 'type-graphql';
import { FamilyType } from '../../registry/graphql';
import { Welfare } from './welfare-type';

@Authorized()
@Resolver(() => FamilyType)
export class FamilyWelfareResolver {
  @FieldResolver(() => Welfare, { nullable: true, description: 'How well off the family is; null before it was first scored.' })
  welfare(@Root() _family: FamilyType): Welfare | null {
    throw new Error('');
  }
}
