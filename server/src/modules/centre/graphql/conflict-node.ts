import {
  CONFLICT_OUTCOMES,
  CONFLICT_STATE_LABELS,
  CONFLICT_WINNERS,
  CORRECTION_BASES,
  CORRECTION_STATE_LABELS,
  correctableFact,
  correctedValueText,
  correctionNumber,
  isRegionCode,
  type Locale,
} from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import { noteRead } from '../../audit/graphql';
import { correctionsOfFacts, factKey, type CorrectionOfFact } from '../../corrections';
import { regionName } from '../../regions';
import { regionNode } from '../../regions/graphql';
import { conflictsByIds, isWithinReach, reachOf, type ConflictRecord } from '../../registry';
import type { ConflictCorrection, FactConflictType } from './conflict-type';

/** The stored conflict travels with the node, for its fields. */
export type ConflictNode = FactConflictType & { readonly record: ConflictRecord };

/** A conflict as a node; that it is shown is told to the audit trail. Null where it is out of reach. */
export function conflictNode(context: RequestContext, record: ConflictRecord): ConflictNode | null {
  if (!isWithinReach(reachOf(context.scope('correction.read')), record.kelurahanCode)) return null;
  noteRead(context, [{ kind: 'FAMILY', id: String(record.familyId) }]);
  const { locale } = context;
  const { kind, subjectId, fact, state, outcome, winner, revision, closedRevision, closedReason } = record;
  return {
    record,
    id: nodeId('FactConflict', record.id),
    stateLabel: CONFLICT_STATE_LABELS[state][locale],
    region: regionNode(record.kelurahanCode),
    subject: nodeId(kind === 'FAMILY' ? 'Family' : 'Resident', subjectId),
    label: correctableFact(kind, fact)?.label[locale] ?? fact,
    baseText: factText(record, record.baseValue, locale),
    winnerLabel: CONFLICT_WINNERS[winner][locale],
    revisionNumber: revision,
    outcomeLabel: outcome && CONFLICT_OUTCOMES[outcome][locale],
    mayKeep: state === 'OPEN' && isWithinReach(reachOf(context.scope('conflict.settle')), record.kelurahanCode),
    ...{ state, fact, winner, closedRevision, closedReason },
  };
}

/** A value of the fact in words; null = not recorded. Numbers are never told. */
export function factText({ kind, fact }: ConflictRecord, value: string | null, locale: Locale): string | null {
  if (fact === 'kelurahan_code') return value !== null && isRegionCode(value) ? regionName(value) : value;
  const definition = correctableFact(kind, fact);
  return definition ? correctedValueText(definition, value, locale) : value;
}

/** The basis of a correction in words; what the night or a file wrote stands as it is. */
export function sourceText(source: string | null, locale: Locale): string | null {
  const bases: Readonly<Record<string, { readonly [Key in Locale]: string }>> = CORRECTION_BASES;
  return source === null ? null : (bases[source]?.[locale] ?? source);
}

export async function loadConflict(context: RequestContext, id: number): Promise<ConflictNode | null> {
  const loader = loaderOf<number, ConflictRecord>(context, 'conflict', (ids) =>
    conflictsByIds(context.platform.database, ids),
  );
  const record = await loader.load(id);
  return record && conflictNode(context, record);
}

/** Every correction that names the fact, read for a whole page at once. */
export async function correctionsOf(context: RequestContext, record: ConflictRecord): Promise<CorrectionOfFact[]> {
  const loader = loaderOf<string, CorrectionOfFact[]>(context, 'conflict.corrections', (keys) =>
    correctionsOfFacts(
      context.platform.database,
      keys.map((key) => {
        const [kind, subjectId, fact] = key.split(' ');
        return { kind: kind === 'FAMILY' ? 'FAMILY' : 'RESIDENT', subjectId: Number(subjectId), fact: fact ?? '' };
      }),
    ),
  );
  return (await loader.load(factKey(record))) ?? [];
}

export function correctionNode({ correctionId, state }: CorrectionOfFact, locale: Locale): ConflictCorrection {
  return {
    id: nodeId('Correction', correctionId),
    number: correctionNumber(correctionId),
    stateLabel: CORRECTION_STATE_LABELS[state][locale],
  };
}
