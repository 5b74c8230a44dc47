import { Arg, Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  CIVIL_STATUS_LABELS,
  categoriesOf,
  IDENTITY_ASKS,
  INDIVIDUAL_INDICATORS,
  isCountedMember,
  isRegionCode,
  regionCode,
  type IdentityCategoryCode,
  type Locale,
} from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { keyOf, nodeId } from '../../../platform/graphql/node-id';
import { PageArgs, pageOf, placeOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { RegionCodeScalar } from '../../../platform/graphql/scalars';
import { regionName } from '../../regions';
import { isWithinReach, reachOf, revisionsByIds } from '../../registry';
import { loadResident, ResidentType, shownNumber } from '../../registry/graphql';
import { layBeside, type SideField } from '../domain/lay-beside';
import { bothRecords, type BothRecords } from '../storage/both-records';
import { checksOf } from '../storage/check-store';
import { identityHistory } from '../storage/identity-reader';
import { mismatchPage, type MismatchRow } from '../storage/worklists';
import { checkNode } from './check-resolver';
import { IdentityCategoryEnum } from './identity-enum';
import { findingsOf } from './identity-resolver';
import { IdentityMismatch, IdentityMismatchConnection, IdentityRecord } from './mismatch-type';
import type { IdentityComparison, IdentityTrace } from './mismatch-type';

const NOBODY = 0;
const SEX = INDIVIDUAL_INDICATORS.find(({ key }) => key === 'sex');

@ArgsType()
class MismatchArgs extends PageArgs {
  @Field(() => IdentityCategoryEnum, { description: 'Those with this difference, alone or among others.' })
  category!: IdentityCategoryCode;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Those in this region and all below it.' })
  region?: string | null;
}

type MismatchNode = IdentityMismatch & { readonly residentId: number };

@Authorized()
@Resolver(() => IdentityMismatch)
export class MismatchResolver {
  @Needs('identity.read')
  @Query(() => IdentityMismatchConnection, {
    description: 'Who differs from the civil registry in a category: by name in one kelurahan, else as recorded.',
  })
  async identityMismatches(
    @Args(() => MismatchArgs) args: MismatchArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<IdentityMismatch>> {
    const place = placeOf(args.after, 'number', 'text', 'number');
    const rows = await mismatchPage(context.platform.database, {
      category: args.category,
      reach: reachOf(context.scope('identity.read')),
      region: args.region ? regionCode(args.region) : null,
      limit: args.first + 1,
      after: place && { mask: place[0], name: place[1], residentId: place[2] },
    });
    return pageOf(
      rows,
      args,
      ({ mask, name, residentId }) => [mask, name, residentId],
      (row: MismatchRow): MismatchNode => ({
        id: nodeId('Resident', row.residentId),
        residentId: row.residentId,
        findings: findingsOf(categoriesOf(row.mask), context.locale),
      }),
    );
  }

  @Needs('identity.read')
  @Query(() => IdentityRecord, {
    nullable: true,
    description: 'A person and the civil record of the same NIK, side by side; null when absent or out of reach.',
  })
  async identityRecord(
    @Arg('resident', () => ID, { description: 'Id of the resident.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<IdentityRecord | null> {
    const { database } = context.platform;
    const both = await bothRecords(database, keyOf('Resident', id) ?? NOBODY);
    if (!both || !isWithinReach(reachOf(context.scope('identity.read')), both.ours.kelurahan)) return null;
    const { residentId, ours, civil, categories } = both;
    inDetail(context, 'identityRecord', residentId);
    const resident = await loadResident(context, residentId);
    if (!resident) return null;
    const found = categoriesOf(categories ?? 0);
    const { locale } = context;
    return {
      id,
      resident,
      fields: await comparisons(context, both),
      deliveryVersion: ours.deliveryVersion,
      referenceDate: ours.referenceDate,
      civilSince: civil?.since ?? null,
      civilStatus: civil && CIVIL_STATUS_LABELS[civil.status][locale],
      civilStatusDate: civil?.statusDate ?? null,
      secondSource: !isCountedMember(ours.presence),
      findings: findingsOf(found, locale),
      asks: found.flatMap((code) => IDENTITY_ASKS[code]?.[locale] ?? []),
      checks: ((await checksOf(database, [residentId])).get(residentId) ?? []).flatMap(
        (record) => checkNode(context, record) ?? [],
      ),
      trace: await traceOf(context, residentId),
    };
  }

  @FieldResolver(() => ResidentType, { nullable: true })
  resident(@Root() { residentId }: MismatchNode, @Ctx() context: RequestContext): Promise<ResidentType | null> {
    return loadResident(context, residentId);
  }
}

const FIELD_NAMES: Readonly<Record<SideField, string>> = {
  name: 'name',
  birthDate: 'birthDate',
  sex: 'sex',
  kelurahan: 'kelurahan',
  cardId: 'cardNumber',
};

function comparisons(context: RequestContext, { residentId, ours, civil }: BothRecords): Promise<IdentityComparison[]> {
  const none = { name: null, birthDate: null, sex: null, kelurahan: null, cardId: null };
  const subject = { kind: 'RESIDENT' as const, id: String(residentId) };
  const textOf = async (field: SideField, value: string | number | null): Promise<string | null> => {
    if (value === null) return null;
    if (field === 'cardId') return shownNumber(context, 'family_card', Number(value), ours.kelurahan, subject);
    return plainText(field, value, context.locale);
  };
  const theirs = civil ?? none;
  return Promise.all(
    layBeside(ours, theirs).map(async ({ field, ...compared }) => ({
      field: FIELD_NAMES[field],
      ours: await textOf(field, ours[field]),
      theirs: await textOf(field, theirs[field]),
      ...compared,
    })),
  );
}

function plainText(field: SideField, value: string | number, locale: Locale): string {
  if (field === 'sex') return SEX?.codes?.find(({ code }) => code === value)?.label[locale] ?? String(value);
  const text = String(value);
  // Outside the province the civil registry names kelurahan that we know no names of.
  return field === 'kelurahan' && isRegionCode(text) ? `${regionName(text) ?? text} (${text})` : text;
}

async function traceOf({ platform, locale }: RequestContext, residentId: number): Promise<IdentityTrace[]> {
  const history = await identityHistory(platform.database, residentId);
  const revisions = await revisionsByIds(
    platform.database,
    history.map(({ since }) => since),
  );
  return history.reverse().map(({ since, until, categories }) => ({
    since,
    until,
    at: revisions.get(since)?.createdAt ?? null,
    findings: findingsOf(categories, locale),
  }));
}
