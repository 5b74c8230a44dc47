import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { LIST_STATES, period, quotaShares, shareOf, yearTermsOn, type PlainDate } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { loaderOf } from '../../../platform/graphql/loader';
import { keyOf } from '../../../platform/graphql/node-id';
import { DecisionType, type DecisionNode } from '../../eligibility/graphql';
import { ProgramType } from '../../programs/graphql';
import { regionName } from '../../regions';
import { isWithinReach, reachOf } from '../../registry';
import { leavesBy, placeSentence, unlistedSentence } from '../domain/place-sentence';
import { newestKey, standingLists, termsById, type ListRecord } from '../storage/list-readers';
import { placesOf } from '../storage/scoped-readers';
import { quotaPeople } from '../use-cases/quota-people';
import { tieOf } from '../use-cases/tie-of';
import { listNode, loadList, seesOrder } from './list-node';
import { ListStatus, RecipientListType, Standing } from './list-type';
import { Placement } from './placement-type';
import { visibleLists } from './visible-lists';

function standing(context: RequestContext): Promise<ListRecord[]> {
  return context.once('publication.standing', () => standingLists(context.platform.database));
}

type Place = Awaited<ReturnType<typeof placesOf>>[number];

/** Where a person stands on the published list of the decision's programme. */
async function placeOn(
  { record }: DecisionNode,
  context: RequestContext,
): Promise<{ list: ListRecord; place: Place } | null> {
  const lists = await standing(context);
  const list = lists.find(({ programId }) => programId === record.programId);
  if (!list) return null;
  const loader = loaderOf<number, Place[]>(context, 'resident.places', async (residentIds) => {
    const listIds = lists.map(({ id }) => id);
    const places = await placesOf(context.platform.database, listIds, residentIds);
    return new Map(residentIds.map((id) => [id, places.filter(({ residentId }) => residentId === id)]));
  });
  const place = (await loader.load(record.residentId))?.find(({ listId }) => listId === list.id);
  return place ? { list, place } : null;
}

async function placeOf(node: DecisionNode, context: RequestContext, wanted: Place['standing']): Promise<number | null> {
  const found = await placeOn(node, context);
  return found?.place.standing === wanted ? (found.place.quotaPosition ?? found.place.position) : null;
}

@Authorized()
@Resolver(() => DecisionType)
export class DecisionPlaceResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Place on the published list that stands, from 1, within the quota that decided; null when not on it, and without the permission welfare.score.read.',
  })
  async rank(@Root() node: DecisionNode, @Ctx() context: RequestContext): Promise<number | null> {
    return seesOrder(context) ? placeOf(node, context, 'RECIPIENT') : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Place on the waiting list (urutan tunggu) of the own quota, from 1; null when not on it.',
  })
  async waitingRank(@Root() node: DecisionNode, @Ctx() context: RequestContext): Promise<number | null> {
    // Told to one person it is an answer; of many at once it would be the order of need.
    if (!seesOrder(context)) inDetail(context, 'decision.waitingRank', node.id);
    return placeOf(node, context, 'WAITING');
  }
}

@Authorized()
@Resolver(() => DecisionType)
export class DecisionPlacementResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What follows the sentence of a yes when no published list names the person: a yes alone is no payment. Else null.',
  })
  async unlistedSentence(@Root() node: DecisionNode, @Ctx() context: RequestContext): Promise<string | null> {
    return (await placeOn(node, context)) === null ? unlistedSentence(node.record.outcome, context.locale) : null;
  }

  @FieldResolver(() => Placement, {
    nullable: true,
    description: 'Place on the published list that stands, against its quota; null when not on it or out of reach.',
  })
  async placement(@Root() node: DecisionNode, @Ctx() context: RequestContext): Promise<Placement | null> {
    inDetail(context, 'decision.placement', node.id);
    const scope = context.scope('list.rows.read');
    const found = await placeOn(node, context);
    if (!found || !isWithinReach(reachOf(scope), found.place.kelurahanCode)) return null;
    const { list, place } = found;
    const { database } = context.platform;
    const terms = await termsById(database, list.termsId);
    const shares = quotaShares(yearTermsOn(terms, list.referenceDate as PlainDate));
    const share = shareOf(shares, place.kelurahanCode);
    const { region, places: quota } = shares[share] ?? { region: null, places: null };
    // An officer's counts are the officer's kelurahan, never the province.
    const people = scope.kind === 'ALL' ? (await quotaPeople(database, list, shares))[share] : undefined;
    return {
      list: listNode(list),
      standing: Standing[place.standing],
      sentence: placeSentence(
        {
          period: period(list.period),
          standing: place.standing,
          waitingRank: place.quotaPosition ?? place.position,
          quota,
          leaving: leavesBy(node.record.outcome),
        },
        context.locale,
      ),
      position: place.standing === 'WAITING' || seesOrder(context) ? (place.quotaPosition ?? place.position) : null,
      quota,
      quotaRegion: region && regionName(region),
      divided: shares.length > 1,
      recipients: people?.recipients ?? null,
      waiting: people?.waiting ?? null,
      tie: quota === null ? null : await tieOf(database, list, place, terms.orderOfNeed, shares),
    };
  }
}

@Authorized()
@Resolver(() => ProgramType)
export class ProgramListsResolver {
  @FieldResolver(() => RecipientListType, {
    nullable: true,
    description: 'The newest list of the programme, published where there is one.',
  })
  async latestList(
    @Root() program: ProgramType,
    @Arg('status', () => ListStatus, {
      nullable: true,
      description: 'The newest that stands so; by default the one that is published, else the newest.',
    })
    status: ListStatus | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<RecipientListType | null> {
    if (!context.permits('list.read')) return null;
    const programId = keyOf('Program', program.id) ?? 0;
    const published = (await standing(context)).find((list) => list.programId === programId);
    if (published && (status ?? ListStatus.PUBLISHED) === ListStatus.PUBLISHED) return listNode(published);
    const newest = await context.once('publication.newest', () => visibleLists(context).newest());
    const states = status ? [status] : LIST_STATES;
    const id = Math.max(0, ...states.map((state) => newest.get(newestKey(programId, state)) ?? 0));
    return loadList(context, id);
  }
}
