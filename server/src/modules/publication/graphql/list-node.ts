import {
  CHANGE_LABELS,
  GATES,
  REASON_LABELS,
  firstDayOf,
  lastDayOf,
  period,
  type ChangeReason as Reason,
  type Locale,
} from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import { pageOf, placeOf, type Connection, type PageArgs } from '../../../platform/graphql/paging';
import { refusal } from '../../../platform/graphql/refusal';
import { noteRead } from '../../audit/graphql';
import { loadCriteriaVersion } from '../../programs/graphql';
import { regionNode } from '../../regions/graphql';
import type { GateResult } from '../../welfare/graphql';
import type { StoredGate } from '../storage/list-gates';
import type { ListRecord, RowRecord } from '../storage/list-readers';
import type { ChangePlace, NamedChange } from '../storage/change-readers';
import { ListStatus, Standing, type RecipientListType } from './list-type';
import { Payee, type ChangeReason, type RecipientChange, type RecipientRow } from './recipient-type';
import { visibleLists } from './visible-lists';

/** The stored list travels with the node, for its fields. */
export type ListNode = RecipientListType & { readonly record: ListRecord };

export function listNode(record: ListRecord): ListNode {
  return {
    record,
    id: nodeId('RecipientList', record.id),
    period: record.period,
    version: record.version,
    sequence: record.id,
    status: ListStatus[record.state],
    createdAt: record.createdAt,
  };
}

/** A list by its key, for the fields of other rooms; null where the viewer may not know of it. */
export async function loadList(context: RequestContext, id: number): Promise<ListNode | null> {
  const loader = loaderOf<number, ListRecord>(context, 'recipientList', visibleLists(context).byIds);
  const record = await loader.load(id);
  return record && listNode(record);
}

/** The vault's id of the NIK and the kelurahan travel with the row, for its fields. */
export type RowNode = RecipientRow & { readonly record: RowRecord };

/** Rows as nodes; that they are shown is told to the audit trail, as one reading of the list. */
export function rowNodes(
  context: RequestContext,
  list: ListRecord,
  payee: Payee,
  rows: readonly RowRecord[],
): RowNode[] {
  noteRead(
    context,
    rows.map(({ residentId }) => ({ kind: 'RESIDENT', id: String(residentId) })),
    { kind: 'LIST', id: String(list.id) },
  );
  return rows.map((record) => rowNode(context, list, payee, record));
}

/** Who may read scores may see the exact order of need; scores, and then weights, could be solved from the order of many. */
export const seesOrder = (context: RequestContext): boolean => context.permits('welfare.score.read');

export function rowNode(context: RequestContext, list: ListRecord, payee: Payee, record: RowRecord): RowNode {
  const month = period(list.period);
  return {
    record,
    recipientRef: record.recipientRef,
    residentId: nodeId('Resident', record.residentId),
    standing: Standing[record.standing],
    position: seesOrder(context) ? record.position : null,
    name: record.name,
    birthDate: record.birthDate,
    amount: record.amount,
    periodFrom: firstDayOf(month),
    periodTo: lastDayOf(month),
    kind: record.kind,
    payee,
    status: record.status,
  };
}

/** The place of a cursor among changes. */
export function changePlaceOf(cursor: string | null | undefined): ChangePlace | null {
  const place = placeOf(cursor, 'number', 'code', 'code', 'number');
  if (place === null) return null;
  const [listId, kelurahanCode, kind, residentId] = place;
  if (!isChangeKind(kind)) throw refusal('BAD_CURSOR', 'The cursor is not one of this connection.');
  return { listId, kelurahanCode, kind, residentId };
}

/** A page from changes that were read with one too many. */
export async function changePage(
  context: RequestContext,
  args: PageArgs,
  changes: readonly NamedChange[],
): Promise<Connection<RecipientChange>> {
  const nodes = await changeNodes(context, changes.slice(0, args.first));
  return pageOf(
    changes.map((change, at) => ({ change, node: nodes[at] })),
    args,
    ({ change }) => [change.listId, change.kelurahanCode, change.kind, change.residentId],
    ({ node }) => node as RecipientChange,
  );
}

async function changeNodes(context: RequestContext, changes: readonly NamedChange[]): Promise<RecipientChange[]> {
  const [first] = changes;
  noteRead(
    context,
    changes.map(({ residentId }) => ({ kind: 'RESIDENT', id: String(residentId) })),
    first && { kind: 'LIST', id: String(first.listId) },
  );
  const nodeOf = async (change: NamedChange): Promise<RecipientChange> => ({
    residentId: nodeId('Resident', change.residentId),
    recipientRef: change.recipientRef,
    name: change.name,
    region: regionNode(change.kelurahanCode),
    kind: change.kind,
    reasons: await Promise.all(change.reasons.map((reason) => reasonNode(context, change.listId, reason))),
    listVersion: change.version,
    listSequence: change.listId,
    period: change.period,
  });
  return Promise.all(changes.map(nodeOf));
}

/** A reason in words: its clause by the sentence that it has in the criteria of the list, to which the list is pinned. */
export async function reasonNode(
  context: RequestContext,
  listId: number,
  { reason, clause }: { readonly reason: Reason; readonly clause: string | null },
): Promise<ChangeReason> {
  const label = REASON_LABELS[reason][context.locale];
  if (clause === null) return { code: reason, label };
  const sentences = await context.once(`publication.clauses.${listId}`, () => clauseSentences(context, listId));
  return { code: `${reason}:${clause}`, label: `${label}: “${sentences.get(clause) ?? clause}”` };
}

async function clauseSentences(context: RequestContext, listId: number): Promise<ReadonlyMap<string, string>> {
  const list = await loadList(context, listId);
  const criteria = list && (await loadCriteriaVersion(context, list.record.criteriaVersionId));
  return new Map(criteria?.clauses.map(({ code, sentence }) => [code, sentence]));
}

export function gateNode({ gate, ...result }: StoredGate, locale: Locale): GateResult {
  return { gate, label: GATES[gate][locale], ...result };
}

export const isChangeKind = (kind: string): kind is keyof typeof CHANGE_LABELS => Object.hasOwn(CHANGE_LABELS, kind);
