import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { decreeText, quotaShares, runDateAt, yearTermsOn, type ProgramTerms, type YearTerms } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { regionName } from '../../regions';
import { inForce } from './program-node';
import { ProgramType, PublicationMode, type QuotaShareType } from './program-type';

/** What the terms of today say of a programme; null, or nothing, where none are in force. */
@Authorized()
@Resolver(() => ProgramType)
export class ProgramTermsResolver {
  @FieldResolver()
  async amount(@Root() program: ProgramType, @Ctx() context: RequestContext): Promise<number | null> {
    return (await termsOf(program, context))?.amount ?? null;
  }

  @FieldResolver()
  async quota(@Root() program: ProgramType, @Ctx() context: RequestContext): Promise<number | null> {
    return (await yearOf(program, context))?.quota ?? null;
  }

  @FieldResolver()
  async quotas(@Root() program: ProgramType, @Ctx() context: RequestContext): Promise<QuotaShareType[]> {
    const year = await yearOf(program, context);
    const shares = year ? quotaShares(year) : [];
    return shares.map(({ region, places }) => ({ region: region && regionName(region), places }));
  }

  @FieldResolver()
  async budget(@Root() program: ProgramType, @Ctx() context: RequestContext): Promise<number | null> {
    return (await yearOf(program, context))?.budget ?? null;
  }

  @FieldResolver()
  async mode(@Root() program: ProgramType, @Ctx() context: RequestContext): Promise<PublicationMode | null> {
    const terms = await termsOf(program, context);
    return terms && PublicationMode[terms.publication];
  }

  @FieldResolver()
  async legalReference(@Root() program: ProgramType, @Ctx() context: RequestContext): Promise<string | null> {
    const terms = await termsOf(program, context);
    return terms && decreeText(terms.decree);
  }

  @FieldResolver()
  async unverified(@Root() program: ProgramType, @Ctx() context: RequestContext): Promise<string[]> {
    const terms = await termsOf(program, context);
    return terms ? terms.unverified.map(({ note }) => note[context.locale]) : [];
  }

  @FieldResolver()
  async exclusivityGroup(@Root() program: ProgramType, @Ctx() context: RequestContext): Promise<string | null> {
    return (await termsOf(program, context))?.exclusivity?.group ?? null;
  }

  @FieldResolver()
  async termsFrom(@Root() program: ProgramType, @Ctx() context: RequestContext): Promise<string | null> {
    return (await termsOf(program, context))?.inForceFrom ?? null;
  }

  @FieldResolver()
  async terms(@Root() program: ProgramType, @Ctx() context: RequestContext): Promise<string | null> {
    const terms = await termsOf(program, context);
    return terms && JSON.stringify(terms);
  }
}

async function termsOf({ code }: ProgramType, context: RequestContext): Promise<ProgramTerms | null> {
  return (await inForce(context)).find((program) => program.code === code)?.terms ?? null;
}

async function yearOf(program: ProgramType, context: RequestContext): Promise<YearTerms | null> {
  const terms = await termsOf(program, context);
  return terms && yearTermsOn(terms, runDateAt(context.platform.clock.now()));
}
