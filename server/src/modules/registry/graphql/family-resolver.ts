import { Arg, Args, ArgsType, Authorized, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { DERIVED_INDICATORS, FAMILY_INDICATORS, regionCode, type Locale } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { loaderOf } from '../../../platform/graphql/loader';
import { PageArgs, pageOf, placeOf, type Connection, type Place } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { refusal } from '../../../platform/graphql/refusal';
import { FamilyCardNumberScalar } from '../../../platform/graphql/scalars';
import { RegionType, regionNode } from '../../regions/graphql';
import { factProvenance, familyHistory, type FactProvenance } from '../storage/read/history';
import { familyPage, type FamilyPlace } from '../storage/read/pages';
import { isWithinReach, kelurahanWithin, reachOf } from '../storage/read/reach';
import { familiesByIds, familyAsOf, familyUntil, membersOf } from '../storage/read/records';
import type { FamilyRow, ResidentRow } from '../storage/read/rows';
import { indicatorOf, type Sources } from './fact-text';
import { DesilFilter, FamilyConnection, FamilyFilter, FamilyOrder, FamilyType, FamilyVersion } from './family-type';
import { Indicator } from './indicator-type';
import { shownNumber } from './masked-number';
import { RecordChange } from './record-change-type';
import { familyNode, recordChange, residentNode, type FamilyNode, type ResidentNode } from './record-node';
import { ResidentType } from './resident-type';
import { loadRevision } from './revision-node';
import { RevisionType } from './revision-type';

const CHANGES_SHOWN = 100;
const HEAD = 1;

@ArgsType()
class FamilyArgs extends PageArgs {
  @Field(() => FamilyFilter, { nullable: true, description: 'Which families.' })
  filter?: FamilyFilter | null;

  @Field(() => FamilyOrder, { nullable: true, description: 'In which order; there is one.' })
  orderBy?: FamilyOrder | null;
}

/** Which families a filter by desil means: welfare knows, which comes after the registry. */
export type FamiliesOfDesil = (
  context: RequestContext,
  filter: DesilFilter,
  page: { readonly kelurahan: readonly string[] | null; readonly after: FamilyPlace | null; readonly limit: number },
) => Promise<readonly FamilyPlace[]>;

@Authorized()
@Resolver(() => FamilyType)
export class FamilyResolver {
  constructor(private readonly familiesOfDesil: FamiliesOfDesil) {}

  @Needs('family.read')
  @Query(() => FamilyType, {
    nullable: true,
    description: 'The family on a card; null when there is none or it is out of reach.',
  })
  async family(
    @Arg('cardNumber', () => FamilyCardNumberScalar, { description: 'No. KK.' }) cardNumber: string,
    @Ctx() context: RequestContext,
  ): Promise<FamilyType | null> {
    const rows = await this.page(context, { cardNumber }, null, 1);
    return rows[0] ? familyNode(context, rows[0]) : null;
  }

  @Needs('family.read')
  @Query(() => FamilyConnection, { description: 'Families within reach.' })
  async families(
    @Args(() => FamilyArgs) args: FamilyArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<FamilyType>> {
    const place = placeOf(args.after, 'code', 'number');
    const after = place && { kelurahanCode: place[0], id: place[1] };
    const filter = args.filter ?? {};
    if (filter.desil) return this.ofDesil(context, args, filter.desil, after);
    const rows = await this.page(context, filter, after, args.first + 1);
    return pageOf(rows, args, cursorPlace, (row) => familyNode(context, row) ?? outOfReach());
  }

  private async page(
    { platform, scope }: RequestContext,
    filter: FamilyFilter,
    after: FamilyPlace | null,
    limit: number,
  ): Promise<FamilyRow[]> {
    const { database, vault } = platform;
    const cardId = filter.cardNumber ? await vault.find(database, 'family_card', filter.cardNumber) : undefined;
    if (cardId === null) return [];
    return familyPage(database, {
      reach: reachOf(scope('family.read')),
      limit,
      after,
      cardId,
      absentOnly: filter.absent === true,
      region: filter.region ? regionCode(filter.region) : null,
    });
  }

  private async ofDesil(
    context: RequestContext,
    args: FamilyArgs,
    desil: DesilFilter,
    after: FamilyPlace | null,
  ): Promise<Connection<FamilyType>> {
    const { cardNumber, absent, region } = args.filter ?? {};
    if (cardNumber || absent) throw refusal('FILTER_ORDER_UNSUPPORTED', 'These filters are not offered together.');
    const reach = reachOf(context.scope('family.read'));
    const kelurahan = kelurahanWithin(reach, region ? regionCode(region) : null);
    const places = await this.familiesOfDesil(context, desil, { kelurahan, after, limit: args.first + 1 });
    const shown = places.slice(0, args.first).map(({ id }) => id);
    const rows = await familiesByIds(context.platform.database, shown);
    const page = pageOf(places, args, cursorPlace, ({ id }) => {
      const row = rows.get(id);
      return row ? familyNode(context, row) : null;
    });
    // A family that a delivery has moved since it was scored may stand in somebody else's region by now.
    const edges = page.edges.flatMap(({ node, cursor }) => (node === null ? [] : [{ node, cursor }]));
    return { ...page, edges };
  }

  @FieldResolver(() => FamilyCardNumberScalar, { nullable: true })
  cardNumber(@Root() { row }: FamilyNode, @Ctx() context: RequestContext): Promise<string | null> {
    const subject = { kind: 'FAMILY' as const, id: String(row.id) };
    return shownNumber(context, 'family_card', row.cardId, row.kelurahanCode, subject);
  }

  @FieldResolver(() => RegionType, { nullable: true })
  region(@Root() { row }: FamilyNode): RegionType | null {
    return regionNode(row.kelurahanCode);
  }

  @FieldResolver(() => [ResidentType])
  async members(@Root() family: FamilyNode, @Ctx() context: RequestContext): Promise<ResidentType[]> {
    const rows = await membersLoaded(family, context);
    return rows.map((row) => residentNode(context, row)).filter((node): node is ResidentNode => node !== null);
  }

  @FieldResolver(() => ResidentType, { nullable: true })
  async head(@Root() family: FamilyNode, @Ctx() context: RequestContext): Promise<ResidentType | null> {
    const head = (await membersLoaded(family, context)).find(({ variables }) => variables.relationship === HEAD);
    return head ? residentNode(context, head) : null;
  }

  @FieldResolver(() => [Indicator])
  async indicators(@Root() { row }: FamilyNode, @Ctx() context: RequestContext): Promise<Indicator[]> {
    const { database } = context.platform;
    const loader = loaderOf<number, Map<string, FactProvenance>>(context, 'family.provenance', (ids) =>
      factProvenance(database, 'FAMILY', ids),
    );
    const corrected = await loader.load(row.id);
    return indicatorsOf(row, context.locale, { ...row, corrected });
  }

  @FieldResolver(() => RevisionType, { nullable: true })
  revision(@Root() { row }: FamilyNode, @Ctx() context: RequestContext): Promise<RevisionType | null> {
    return loadRevision(context, row.since);
  }

  @FieldResolver(() => [RecordChange])
  async history(@Root() { row }: FamilyNode, @Ctx() context: RequestContext): Promise<RecordChange[]> {
    if (!context.permits('registry.history.read')) return [];
    inDetail(context, 'family.history', row.id);
    const reach = reachOf(context.scope('family.read'));
    const changes = await familyHistory(context.platform.database, row.id, CHANGES_SHOWN, null, reach);
    return Promise.all(changes.map((change) => recordChange(change, context)));
  }

  @FieldResolver(() => FamilyVersion, { nullable: true })
  async asOf(
    @Root() { row }: FamilyNode,
    @Arg('revision', () => Int, { description: 'Number of the revision.' }) revision: number,
    @Ctx() context: RequestContext,
  ): Promise<FamilyVersion | null> {
    if (!context.permits('registry.history.read')) return null;
    inDetail(context, 'family.asOf', row.id);
    const version = await familyAsOf(context.platform.database, row.id, revision);
    // A family that has moved here may have lived elsewhere then: that time belongs to the other region's reader.
    if (!version || !isWithinReach(reachOf(context.scope('family.read')), version.kelurahanCode)) return null;
    return {
      since: version.since,
      until: await familyUntil(context.platform.database, row.id, version.since),
      region: regionNode(version.kelurahanCode),
      rw: version.rw,
      rt: version.rt,
      address: version.address,
      desilNational: version.nationalDesil,
      absent: version.absent,
      deliveryVersion: version.deliveryVersion,
      referenceDate: version.referenceDate,
      indicators: indicatorsOf(version, context.locale, null),
    };
  }
}

async function membersLoaded({ row }: FamilyNode, context: RequestContext): Promise<ResidentRow[]> {
  const loader = loaderOf<number, ResidentRow[]>(context, 'family.members', (ids) =>
    membersOf(context.platform.database, ids),
  );
  return (await loader.load(row.id)) ?? [];
}

function indicatorsOf(row: FamilyRow, locale: Locale, sources: Sources | null): Indicator[] {
  return [
    ...FAMILY_INDICATORS.map((indicator) => indicatorOf(indicator, row.indicators[indicator.key], locale, sources)),
    ...DERIVED_INDICATORS.map((indicator) => indicatorOf(indicator, row.derived[indicator.key], locale, sources)),
  ];
}

const cursorPlace = ({ kelurahanCode, id }: FamilyPlace): Place => [kelurahanCode, id];

/** The page reader narrows by the same reach, so a row that is none here is a defect, and shows nothing. */
function outOfReach(): never {
  throw new Error('a page held a record out of reach');
}
