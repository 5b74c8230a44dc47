import { INDIVIDUAL_INDICATORS } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import { noteRead } from '../../audit/graphql';
import type { FactChange as StoredFactChange, RecordChange as StoredRecordChange } from '../storage/read/history';
import { isWithinReach, reachOf } from '../storage/read/reach';
import { familiesByIds, residentsByIds } from '../storage/read/records';
import type { FamilyRow, ResidentRow } from '../storage/read/rows';
import type { FamilyType } from './family-type';
import { changeOf, SEALED_FACTS, valueText } from './fact-text';
import type { FactChange } from './indicator-type';
import { maskedNumber } from './masked-number';
import type { RecordChange } from './record-change-type';
import { Sex, type ResidentType } from './resident-type';
import { revisionNode } from './revision-node';

/** The stored row travels with the node, for its fields. */
export type FamilyNode = FamilyType & { readonly row: FamilyRow };
export type ResidentNode = ResidentType & { readonly row: ResidentRow };

/** A family as a node; that it is shown is told to the audit trail. Null where it is out of reach. */
export function familyNode(context: RequestContext, row: FamilyRow): FamilyNode | null {
  if (!isWithinReach(reachOf(context.scope('family.read')), row.kelurahanCode)) return null;
  noteRead(context, [{ kind: 'FAMILY', id: String(row.id) }]);
  return {
    row,
    id: nodeId('Family', row.id),
    rw: row.rw,
    rt: row.rt,
    address: row.address,
    memberCount: row.derived.memberCount ?? 0,
    absent: row.absent,
    deliveryVersion: row.deliveryVersion,
    referenceDate: row.referenceDate,
  };
}

const SEXES: Record<number, Sex> = { 1: Sex.MALE, 2: Sex.FEMALE };
const RELATIONSHIP = INDIVIDUAL_INDICATORS.find(({ key }) => key === 'relationship');

/** A person as a node; that it is shown is told to the audit trail. Null where it is out of reach. */
export function residentNode(context: RequestContext, row: ResidentRow): ResidentNode | null {
  if (!isWithinReach(reachOf(context.scope('resident.read')), row.kelurahanCode)) return null;
  noteRead(context, [{ kind: 'RESIDENT', id: String(row.id) }]);
  return {
    row,
    id: nodeId('Resident', row.id),
    name: row.name,
    sex: SEXES[row.variables.sex ?? 0] ?? null,
    birthDate: row.birthDate,
    birthPlace: row.birthPlace,
    relationship: RELATIONSHIP ? valueText(RELATIONSHIP, row.variables.relationship, context.locale) : null,
    absent: row.absent,
  };
}

/** A family by its key, for the fields of other rooms; null where it is absent or out of reach. */
export async function loadFamily(context: RequestContext, id: number): Promise<FamilyNode | null> {
  const loader = loaderOf<number, FamilyRow>(context, 'family', (ids) => familiesByIds(context.platform.database, ids));
  const row = await loader.load(id);
  return row && familyNode(context, row);
}

/** A person by their key, for the fields of other rooms; null where absent or out of reach. */
export async function loadResident(context: RequestContext, id: number): Promise<ResidentNode | null> {
  const loader = loaderOf<number, ResidentRow>(context, 'resident', (ids) =>
    residentsByIds(context.platform.database, ids),
  );
  const row = await loader.load(id);
  return row && residentNode(context, row);
}

export async function recordChange(change: StoredRecordChange, context: RequestContext): Promise<RecordChange> {
  return {
    since: change.since,
    revision: change.revision ? revisionNode(change.revision) : null,
    at: change.revision?.createdAt ?? null,
    first: change.first,
    fromOutside: change.fromOutside,
    changes: await Promise.all(change.changes.map((each) => factChange(each, context))),
  };
}

async function factChange(change: StoredFactChange, context: RequestContext): Promise<FactChange> {
  const kind = SEALED_FACTS[change.fact];
  if (!kind) return changeOf(change, context.locale);
  const masked = (id: string | null): Promise<string | null> =>
    maskedNumber(context, kind, id === null ? null : Number(id));
  const [before, after] = await Promise.all([masked(change.before), masked(change.after)]);
  return changeOf({ fact: change.fact, before, after }, context.locale);
}
