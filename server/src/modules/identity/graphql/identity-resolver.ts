import { Authorized, FieldResolver, Resolver, Root } from 'type-graphql';
import { ResidentType } from '../../registry/graphql';
import { Identity } from './identity-type';

@Authorized()
@Resolver(() => ResidentType)
export class IdentityResolver {
  @FieldResolver(() => Identity, { nullable: true, description: 'How the person compares with the civil registry; null before the first night.' })
  identity(@Root() _resident: ResidentType): Identity | null {
    throw new Error('');
  }
}
