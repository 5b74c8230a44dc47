import {
  correctableFact,
  CORRECTION_STATE_LABELS,
  correctionNumber,
  EVIDENCE_JUDGEMENTS,
  correctedValueText,
  message,
  runDateAt,
  type Locale,
} from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import { noteRead } from '../../audit/graphql';
import { regionNode } from '../../regions/graphql';
import { isWithinReach, reachOf, standingFacts, type StandingFact } from '../../registry';
import type { CorrectionLine, CorrectionRecord, CorrectionStep, Judgement } from '../domain/correction';
import { correctionsByIds, linesOf } from '../storage/correction-reader';
import type { CorrectionJudgementType, CorrectionLineType, CorrectionStepType, Receipt } from './correction-part-type';
import type { CorrectionType } from './correction-type';

/** The stored correction travels with the node, for its fields. */
export type CorrectionNode = CorrectionType & { readonly record: CorrectionRecord };
export type CorrectionLineNode = CorrectionLineType & { readonly line: CorrectionLine };

/** A correction as a node; that it is shown is told to the audit trail. Null where it is out of reach. */
export function correctionNode(context: RequestContext, record: CorrectionRecord): CorrectionNode | null {
  if (!isWithinReach(reachOf(context.scope('correction.read')), record.kelurahanCode)) return null;
  noteRead(context, [{ kind: 'FAMILY', id: String(record.familyId) }]);
  const { locale } = context;
  const { state, edit, step, channel, letterNumber, basis, minutesNumber, observedOn, reason } = record;
  const { proposerId, verifierId, approverId, createdAt, submittedAt, dueOn, escalatedAt, appliedRevision } = record;
  return {
    record,
    id: nodeId('Correction', record.id),
    number: correctionNumber(record.id),
    stateLabel: CORRECTION_STATE_LABELS[state][locale],
    region: regionNode(record.kelurahanCode),
    mine: context.principal?.kind === 'USER' && context.principal.id === proposerId,
    receipt: receiptOf(record, locale),
    ...{ state, edit, step, channel, letterNumber, basis, minutesNumber, observedOn, reason },
    ...{ proposerId, verifierId, approverId, createdAt, submittedAt, dueOn, escalatedAt, appliedRevision },
  };
}

function receiptOf({ id, state, submittedAt, dueOn, escalatedAt }: CorrectionRecord, locale: Locale): Receipt | null {
  if (submittedAt === null) return null;
  return {
    record: nodeId('Correction', id),
    number: correctionNumber(id),
    late: escalatedAt !== null,
    date: runDateAt(submittedAt),
    deadline: dueOn,
    status: CORRECTION_STATE_LABELS[state][locale],
    sentence: message(locale, 'CORRECTION_RECEIPT'),
  };
}

/** A correction by its key; null where it is absent or out of reach. */
export async function loadCorrection(context: RequestContext, id: number): Promise<CorrectionNode | null> {
  const loader = loaderOf<number, CorrectionRecord>(context, 'correction', (ids) =>
    correctionsByIds(context.platform.database, ids),
  );
  const record = await loader.load(id);
  return record && correctionNode(context, record);
}

export function correctionLines(context: RequestContext, id: number): Promise<CorrectionLine[] | null> {
  return loaderOf<number, CorrectionLine[]>(context, 'correction.lines', (ids) =>
    linesOf(context.platform.database, ids),
  ).load(id);
}

export function lineNode(line: CorrectionLine, locale: Locale): CorrectionLineNode {
  const { kind, subjectId, fact, base, value } = line;
  const definition = correctableFact(kind, fact);
  const text = (stored: string | null): string | null => definition && correctedValueText(definition, stored, locale);
  return {
    line,
    subject: nodeId(kind === 'FAMILY' ? 'Family' : 'Resident', subjectId),
    fact,
    label: definition?.label[locale] ?? fact,
    base,
    baseText: text(base),
    value,
    valueText: text(value),
  };
}

/** What is recorded now of the fact of a line; null where the record is gone. */
export function recordedNow(
  context: RequestContext,
  { kind, subjectId, fact }: CorrectionLine,
): Promise<StandingFact | null> {
  const loader = loaderOf<string, StandingFact>(context, 'correction.recorded', async (keys) => {
    const facts = keys.map((key) => {
      const [of, id, name] = key.split(' ');
      return { kind: of === 'FAMILY' ? 'FAMILY' : 'RESIDENT', id: Number(id), fact: name ?? '' } as const;
    });
    const standing = await standingFacts(context.platform.database, facts);
    return new Map(keys.flatMap((key, at) => (standing[at] ? [[key, standing[at]] as const] : [])));
  });
  return loader.load(`${kind} ${subjectId} ${fact}`);
}

export function stepNode(step: CorrectionStep, locale: Locale): CorrectionStepType {
  const { to, at, actorKind, actorId, reason, payloadSha256 } = step;
  return {
    state: to,
    stateLabel: CORRECTION_STATE_LABELS[to][locale],
    payloadSha256: payloadSha256?.toString('hex') ?? null,
    ...{ at, actorKind, actorId, reason },
  };
}

export function judgementNode(found: Judgement, locale: Locale): CorrectionJudgementType {
  const { judgement, reason, actorId, afterEffect, at } = found;
  return {
    judgement,
    label: EVIDENCE_JUDGEMENTS[judgement][locale],
    reason,
    actorKind: 'USER',
    actorId,
    afterEffect,
    at,
  };
}
