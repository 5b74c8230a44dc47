import { Arg, Authorized, ID, Query, Resolver } from 'type-graphql';
import { Node } from '../platform/graphql/node-id';
import { SignedIn } from '../platform/graphql/permission';

@Authorized()
@Resolver()
export class NodeResolver {
  @SignedIn()
  @Query(() => Node, {
    nullable: true,
    description: 'Anything again by its id; null when it is absent or out of reach.',
  })
  node(@Arg('id', () => ID, { description: 'The id.' }) _id: string): Node | null {
    throw new Error('');
  }
}
