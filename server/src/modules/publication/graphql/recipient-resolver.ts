import { Args, Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { runDateAt } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { loaderOf } from '../../../platform/graphql/loader';
import { pageOf, placeOf, type Connection } from '../../../platform/graphql/paging';
import { NikScalar } from '../../../platform/graphql/scalars';
import { programsInForce } from '../../programs';
import { isWithinReach, reachOf } from '../../registry';
import { ResidentType, shownNumber, type ResidentNode } from '../../registry/graphql';
import { RegionType, regionNode } from '../../regions/graphql';
import { changesWithin } from '../storage/change-readers';
import { rowsOfResidents, type RowRecord } from '../storage/list-readers';
import { rowsWithin } from '../storage/scoped-readers';
import { ChangeArgs, RecipientArgs } from './list-input';
import {
  changePage,
  changePlaceOf,
  isChangeKind,
  loadList,
  rowNode,
  rowNodes,
  seesOrder,
  type ListNode,
  type RowNode,
} from './list-node';
import { RecipientListType } from './list-type';
import {
  ListedEntry,
  Payee,
  RecipientChange,
  RecipientChangeConnection,
  RecipientConnection,
  RecipientRow,
} from './recipient-type';

@Authorized()
@Resolver(() => RecipientListType)
export class ListRowsResolver {
  @FieldResolver(() => RecipientConnection, {
    description:
      'The rows within reach: in order of need for who may read scores, else by kelurahan and person. Each page read is an audit event.',
  })
  async recipients(
    @Root() { record }: ListNode,
    @Args(() => RecipientArgs) args: RecipientArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RecipientRow>> {
    inDetail(context, 'list.recipients', record.id);
    const place = placeOf(args.after, 'code', 'number');
    const scope = context.scope('list.rows.read');
    const order = scope.kind === 'ALL' && seesOrder(context) ? 'NEED' : 'PERSON';
    const rows = await rowsWithin(context.platform.database, scope, {
      listId: record.id,
      standing: args.standing ?? 'RECIPIENT',
      first: args.first + 1,
      order,
      after: place && { kelurahanCode: place[0], key: place[1] },
    });
    const nodes = rowNodes(context, record, await payeeOf(context, record.programId), rows.slice(0, args.first));
    return pageOf(
      rows.map((row, at) => ({ row, node: nodes[at] })),
      args,
      ({ row }) => [row.kelurahanCode, order === 'NEED' ? row.position : row.residentId],
      ({ node }) => node as RowNode,
    );
  }

  @FieldResolver(() => RecipientChangeConnection, {
    description: 'The named difference from the list before, within reach. Each page read is an audit event.',
  })
  async changes(
    @Root() { record }: ListNode,
    @Args(() => ChangeArgs) args: ChangeArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RecipientChange>> {
    inDetail(context, 'list.changes', record.id);
    const kind = args.kind ?? null;
    const known = kind === null || isChangeKind(kind);
    const changes = known
      ? await changesWithin(context.platform.database, context.scope('list.rows.read'), {
          listId: record.id,
          kind,
          first: args.first + 1,
          after: changePlaceOf(args.after),
        })
      : [];
    return changePage(context, args, changes);
  }
}

@Authorized()
@Resolver(() => RecipientRow)
export class RecipientResolver {
  @FieldResolver(() => NikScalar, { nullable: true })
  nik(@Root() { record }: RowNode, @Ctx() context: RequestContext): Promise<string | null> {
    const subject = { kind: 'RESIDENT' as const, id: String(record.residentId) };
    return shownNumber(context, 'nik', record.nikId, record.kelurahanCode, subject);
  }

  @FieldResolver(() => RegionType, { nullable: true })
  region(@Root() { record }: RowNode): RegionType | null {
    return regionNode(record.kelurahanCode);
  }
}

@Authorized()
@Resolver(() => ResidentType)
export class ResidentListsResolver {
  @FieldResolver(() => [ListedEntry], {
    description: 'Every list that named the person, newest first, at most a hundred.',
  })
  async listed(@Root() { row }: ResidentNode, @Ctx() context: RequestContext): Promise<ListedEntry[]> {
    const reach = reachOf(context.scope('list.rows.read'));
    const loader = loaderOf<number, RowRecord[]>(context, 'resident.rows', (ids) =>
      rowsOfResidents(context.platform.database, ids),
    );
    const rows = ((await loader.load(row.id)) ?? []).filter(({ kelurahanCode }) => isWithinReach(reach, kelurahanCode));
    const entries = await Promise.all(
      rows.map(async (each) => {
        const list = await loadList(context, each.listId);
        if (!list) return null;
        return { list, row: rowNode(context, list.record, await payeeOf(context, list.record.programId), each) };
      }),
    );
    return entries.filter((entry) => entry !== null);
  }
}

/** Into whose account a programme pays, by its terms of today. */
async function payeeOf(context: RequestContext, programId: number): Promise<Payee> {
  const { clock, database } = context.platform;
  const current = await context.once('publication.terms', () => programsInForce(database, runDateAt(clock.now())));
  const payee = current.find(({ id }) => id === programId)?.terms.payee ?? 'SELF';
  return Payee[payee];
}
