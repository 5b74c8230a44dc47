import { Arg, Authorized, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Needs } from '../../../platform/graphql/permission';
import { NikScalar } from '../../../platform/graphql/scalars';
import { ResidentType } from '../../registry/graphql';
import { DecisionType } from './decision-type';

@Authorized()
@Resolver(() => DecisionType)
export class DecisionResolver {
  @Needs('decision.read')
  @Query(() => DecisionType, { nullable: true, description: 'The whole why or why not of one person and one programme.' })
  decision(
    @Arg('nik', () => NikScalar, { description: 'NIK in full.' }) nik: string,
    @Arg('program', () => String, { description: 'Code of the programme.' }) _program: string,
  ): DecisionType | null {
    throw new Error(nik);
  }
}

@Authorized()
@Resolver(() => ResidentType)
export class ResidentDecisionsResolver {
  @FieldResolver(() => [DecisionType], { description: 'What the last night decided about the person, one for each programme of which the person is in the category.' })
  decisions(@Root() _resident: ResidentType): DecisionType[] {
    throw new Error('');
  }
}
