import { Arg, Args, ArgsType, Authorized, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { DateScalar, NikScalar } from '../../../platform/graphql/scalars';
import { FamilyType } from './family-type';
import { ResidentConnection, ResidentFilter, ResidentOrder, ResidentType } from './resident-type';

@ArgsType()
class ResidentArgs extends PageArgs {
  @Field(() => ResidentFilter, { nullable: true, description: 'Which residents.' })
  filter?: ResidentFilter | null;

  @Field(() => ResidentOrder, { nullable: true, description: 'In which order; NAME with a name or region, else ID.' })
  orderBy?: ResidentOrder | null;
}

@Authorized()
@Resolver(() => ResidentType)
export class ResidentResolver {
  @Needs('resident.read')
  @Query(() => ResidentType, { nullable: true, description: 'The person with a NIK; null when there is none or out of reach.' })
  resident(@Arg('nik', () => NikScalar, { description: 'NIK in full.' }) nik: string): ResidentType | null {
    throw new Error(nik);
  }

  @Needs('resident.read')
  @Query(() => ResidentConnection, { description: 'Residents within reach.' })
  residents(@Args(() => ResidentArgs) args: ResidentArgs): Connection<ResidentType> {
    throw new Error(String(args));
  }

  @FieldResolver(() => Int, { nullable: true })
  age(@Root() _resident: ResidentType, @Arg('on', () => DateScalar, { nullable: true, description: 'A day; today in Jakarta by default.' }) _on: string | null): number | null {
    throw new Error('');
  }

  @FieldResolver(() => FamilyType, { nullable: true, description: 'The family.' })
  family(@Root() _resident: ResidentType): FamilyType | null {
    throw new Error('');
  }
}
