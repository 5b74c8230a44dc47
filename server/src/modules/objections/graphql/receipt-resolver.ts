import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { readReceipt } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import { Needs } from '../../../platform/graphql/permission';
import { CorrectionType, loadCorrection, Receipt, type CorrectionNode } from '../../corrections/graphql';
import { loadList, RecipientRow, type RowNode } from '../../publication/graphql';
import { reachOf } from '../../registry';
import { objectionCounts } from '../storage/objection-counts';
import { objectionsOfCorrections } from '../storage/objection-reader';
import { loadObjection } from './objection-node';
import { ObjectionCounts } from './objection-part-type';
import { ObjectionType } from './objection-type';

/** What the counter and the dashboard ask, of corrections and objections alike. */
@Authorized()
@Resolver()
export class ReceiptResolver {
  @Needs('objection.read')
  @Query(() => Receipt, {
    nullable: true,
    description:
      'Where a correction or an objection stands, by the number of its receipt; null when there is none or out of reach.',
  })
  async receipt(
    @Arg('number', () => String, { description: 'The number as it is typed: PD-000123-0 or SG-000123-0.' })
    number: string,
    @Ctx() context: RequestContext,
  ): Promise<Receipt | null> {
    const found = readReceipt(number);
    if (found === null) return null;
    if (found.kind === 'OBJECTION') return (await loadObjection(context, found.serial))?.receipt ?? null;
    return context.permits('correction.read') ? ((await loadCorrection(context, found.serial))?.receipt ?? null) : null;
  }

  @Needs('objection.read')
  @Query(() => ObjectionCounts, {
    description: 'How many objections are open within reach, and how many of them late.',
  })
  objectionCounts(@Ctx() context: RequestContext): Promise<ObjectionCounts> {
    return objectionCounts(context.platform.database, reachOf(context.scope('objection.read')));
  }
}

@Authorized()
@Resolver(() => CorrectionType)
export class CorrectionObjectionResolver {
  @FieldResolver(() => ObjectionType, {
    nullable: true,
    description: 'The objection to which the correction belongs; null: none, or out of reach.',
  })
  async objection(@Root() { record }: CorrectionNode, @Ctx() context: RequestContext): Promise<ObjectionType | null> {
    if (!context.permits('objection.read')) return null;
    const loader = loaderOf<number, number>(context, 'correction.objection', (ids) =>
      objectionsOfCorrections(context.platform.database, ids),
    );
    const id = await loader.load(record.id);
    return id === null ? null : loadObjection(context, id);
  }
}

@Authorized()
@Resolver(() => RecipientRow)
export class RowObjectionResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'Id by which an objection to this row names the person and the programme, also where none decides any more.',
  })
  async decisionId(@Root() { record }: RowNode, @Ctx() context: RequestContext): Promise<string | null> {
    const list = await loadList(context, record.listId);
    return list && nodeId('Decision', `${list.record.programId}.${record.residentId}`);
  }
}
