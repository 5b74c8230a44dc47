import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { identityCategory, type IdentityCategoryCode, type Locale } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { keyOf } from '../../../platform/graphql/node-id';
import { ResidentType } from '../../registry/graphql';
import { identityOf, type Identity as StoredIdentity } from '../storage/identity-reader';
import { Identity, type IdentityFinding } from './identity-type';

@Authorized()
@Resolver(() => ResidentType)
export class IdentityResolver {
  @FieldResolver(() => Identity, {
    nullable: true,
    description: 'How the person compares with the civil registry; null before the first comparison.',
  })
  async identity(@Root() resident: ResidentType, @Ctx() context: RequestContext): Promise<Identity | null> {
    const loader = loaderOf<number, StoredIdentity>(context, 'identity', (ids) =>
      identityOf(context.platform.database, ids),
    );
    const stored = await loader.load(keyOf('Resident', resident.id) ?? 0);
    return stored && identityNode(stored, context.locale);
  }
}

/** How a person compared at a revision; null where they were not compared. */
export async function identityAsOf(
  context: RequestContext,
  residentId: number,
  revision: number,
): Promise<Identity | null> {
  const loader = loaderOf<number, StoredIdentity>(context, `identity:${revision}`, (ids) =>
    identityOf(context.platform.database, ids, revision),
  );
  const stored = await loader.load(residentId);
  return stored && identityNode(stored, context.locale);
}

/** Categories as they are told, in the language of the request. */
export function findingsOf(categories: readonly IdentityCategoryCode[], locale: Locale): IdentityFinding[] {
  return categories.map((code) => {
    const { label, effect, suspends } = identityCategory(code);
    return { code, message: label[locale], mismatch: effect === 'MISMATCH', suspends };
  });
}

function identityNode(stored: StoredIdentity, locale: Locale): Identity {
  return {
    matched: stored.matched,
    suspended: stored.suspended,
    findings: findingsOf(stored.categories, locale),
    notes: [...stored.notes],
    since: stored.since,
  };
}
