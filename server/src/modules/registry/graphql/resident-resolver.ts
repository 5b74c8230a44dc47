import { Arg, Args, ArgsType, Authorized, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ageInYears, INDIVIDUAL_INDICATORS, plainDate, regionCode, runDateAt } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { loaderOf } from '../../../platform/graphql/loader';
import { PageArgs, pageOf, placeOf, type Connection, type Place } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { refusal } from '../../../platform/graphql/refusal';
import { DateScalar, NikScalar } from '../../../platform/graphql/scalars';
import { RegionType, regionNode } from '../../regions/graphql';
import { factProvenance, residentHistory, type FactProvenance } from '../storage/read/history';
import { residentOrder, residentPage, type ResidentPageRequest } from '../storage/read/pages';
import { reachOf } from '../storage/read/reach';
import type { ResidentRow } from '../storage/read/rows';
import { FamilyType } from './family-type';
import { indicatorOf } from './fact-text';
import { Indicator } from './indicator-type';
import { shownNumber } from './masked-number';
import { RecordChange } from './record-change-type';
import { loadFamily, recordChange, residentNode, type ResidentNode } from './record-node';
import { ResidentConnection, ResidentFilter, ResidentOrder, ResidentType } from './resident-type';
import { loadRevision } from './revision-node';
import { RevisionType } from './revision-type';

const CHANGES_SHOWN = 100;
const ORDERS = { ID: ResidentOrder.ID, KELURAHAN_NAME: ResidentOrder.REGION_NAME } as const;

@ArgsType()
class ResidentArgs extends PageArgs {
  @Field(() => ResidentFilter, { nullable: true, description: 'Which residents.' })
  filter?: ResidentFilter | null;

  @Field(() => ResidentOrder, {
    nullable: true,
    description: 'In which order; by default the one that the filter has.',
  })
  orderBy?: ResidentOrder | null;
}

type Request = Omit<ResidentPageRequest, 'limit' | 'after'>;

@Authorized()
@Resolver(() => ResidentType)
export class ResidentResolver {
  @Needs('resident.read')
  @Query(() => ResidentType, {
    nullable: true,
    description: 'The person with a NIK; null when there is none or out of reach.',
  })
  async resident(
    @Arg('nik', () => NikScalar, { description: 'NIK in full.' }) nik: string,
    @Ctx() context: RequestContext,
  ): Promise<ResidentType | null> {
    const row = await residentByNik(context, nik);
    return row && residentNode(context, row);
  }

  @Needs('resident.read')
  @Query(() => ResidentConnection, { description: 'Residents within reach.' })
  async residents(
    @Args(() => ResidentArgs) args: ResidentArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ResidentType>> {
    const request = await requestOf(context, args.filter ?? null);
    const rows = request ? await this.page(context, args, request) : [];
    return pageOf(
      rows,
      args,
      (row): Place => [row.kelurahanCode, row.name, row.id],
      (row) => residentNode(context, row) ?? outOfReach(),
    );
  }

  private page({ platform }: RequestContext, args: ResidentArgs, request: Request): Promise<ResidentRow[]> {
    if (args.orderBy && ORDERS[residentOrder(request)] !== args.orderBy) {
      throw refusal('FILTER_ORDER_UNSUPPORTED', 'This filter and this order are not offered together.');
    }
    const place = placeOf(args.after, 'code', 'text', 'number');
    const after = place && { kelurahanCode: place[0], name: place[1], id: place[2] };
    return residentPage(platform.database, { ...request, after, limit: args.first + 1 });
  }

  @FieldResolver(() => NikScalar, { nullable: true })
  nik(@Root() { row }: ResidentNode, @Ctx() context: RequestContext): Promise<string | null> {
    const subject = { kind: 'RESIDENT' as const, id: String(row.id) };
    return shownNumber(context, 'nik', row.nikId, row.kelurahanCode, subject);
  }

  @FieldResolver(() => Int, { nullable: true })
  age(
    @Root() { row }: ResidentNode,
    @Arg('on', () => DateScalar, { nullable: true, description: 'A day; today in Jakarta by default.' })
    on: string | null,
    @Ctx() { platform }: RequestContext,
  ): number | null {
    if (row.birthDate === null) return null;
    return ageInYears(plainDate(row.birthDate), on ? plainDate(on) : runDateAt(platform.clock.now()));
  }

  @FieldResolver(() => RegionType, { nullable: true })
  region(@Root() { row }: ResidentNode): RegionType | null {
    return regionNode(row.kelurahanCode);
  }

  @FieldResolver(() => FamilyType, { nullable: true, description: 'The family.' })
  family(@Root() { row }: ResidentNode, @Ctx() context: RequestContext): Promise<FamilyType | null> {
    return loadFamily(context, row.familyId);
  }

  @FieldResolver(() => [Indicator])
  async variables(@Root() { row }: ResidentNode, @Ctx() context: RequestContext): Promise<Indicator[]> {
    const loader = loaderOf<number, Map<string, FactProvenance>>(context, 'resident.provenance', (ids) =>
      factProvenance(context.platform.database, 'RESIDENT', ids),
    );
    const corrected = await loader.load(row.id);
    return INDIVIDUAL_INDICATORS.flatMap((indicator) =>
      indicator.key === 'birthDate'
        ? []
        : [indicatorOf(indicator, row.variables[indicator.key], context.locale, { ...row, corrected })],
    );
  }

  @FieldResolver(() => RevisionType, { nullable: true })
  revision(@Root() { row }: ResidentNode, @Ctx() context: RequestContext): Promise<RevisionType | null> {
    return loadRevision(context, row.since);
  }

  @FieldResolver(() => [RecordChange])
  async history(@Root() { row }: ResidentNode, @Ctx() context: RequestContext): Promise<RecordChange[]> {
    if (!context.permits('registry.history.read')) return [];
    inDetail(context, 'resident.history', row.id);
    const reach = reachOf(context.scope('resident.read'));
    const changes = await residentHistory(context.platform.database, row.id, CHANGES_SHOWN, null, reach);
    return Promise.all(changes.map((change) => recordChange(change, context)));
  }
}

/** Null for a NIK that is nowhere: no page then. */
async function requestOf({ platform, scope }: RequestContext, filter: ResidentFilter | null): Promise<Request | null> {
  const nikId = filter?.nik ? await platform.vault.find(platform.database, 'nik', filter.nik) : undefined;
  if (nikId === null) return null;
  return {
    reach: reachOf(scope('resident.read')),
    nikId,
    namePrefix: filter?.name?.trim() || null,
    region: filter?.region ? regionCode(filter.region) : null,
  };
}

/** The person with this NIK within the viewer's reach, the first recorded of several. */
export async function residentByNik(context: RequestContext, nik: string): Promise<ResidentRow | null> {
  const request = await requestOf(context, { nik });
  if (!request) return null;
  const [row] = await residentPage(context.platform.database, { ...request, after: null, limit: 1 });
  return row ?? null;
}

function outOfReach(): never {
  throw new Error('a page held a record out of reach');
}
