import {
  correctableFact,
  CORRECTION_STATE_LABELS,
  correctionNumber,
  EVIDENCE_JUDGEMENTS,
  correctedValueText,
  message,
  runDateAt,
  SEALED_FACTS,
  STATED_FACTS,
  type Locale,
} from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import { noteRead } from '../../audit/graphql';
import { regionNode } from '../../regions/graphql';
import { loadFamily, loadResident } from '../../registry/graphql';
import { isWithinReach, reachOf, standingFacts, type StandingFact } from '../../registry';
import { isOfNew } from '../domain/correction';
import type { CorrectionLine, CorrectionRecord, CorrectionStep, Judgement } from '../domain/correction';
import { correctionsByIds, linesOf } from '../storage/correction-reader';
import type { CorrectionJudgementType, CorrectionLineType, CorrectionStepType, Receipt } from './correction-part-type';
import { shownValue, subjectId } from './correction-subject';
import type { CorrectionType } from './correction-type';

/** The stored correction travels with the node, for its fields. */
export type CorrectionNode = CorrectionType & { readonly record: CorrectionRecord };
export type CorrectionLineNode = CorrectionLineType & {
  /** `isHidden`: about somebody whom the viewer may not see. */
  readonly line: CorrectionLine & { readonly isHidden: boolean };
};

/** A correction as a node; that it is shown is told to the audit trail. Null where it is out of reach. */
export function correctionNode(context: RequestContext, record: CorrectionRecord): CorrectionNode | null {
  if (!isShownTo(context, record)) return null;
  if (record.familyId > 0) noteRead(context, [{ kind: 'FAMILY', id: String(record.familyId) }]);
  const { locale } = context;
  const { state, edit, step, channel, letterNumber, basis, minutesNumber, observedOn, reason } = record;
  const { proposerId, verifierId, approverId, createdAt, submittedAt, dueOn, escalatedAt, appliedRevision } = record;
  return {
    record,
    id: nodeId('Correction', record.id),
    number: correctionNumber(record.id),
    stateLabel: CORRECTION_STATE_LABELS[state][locale],
    region: regionNode(record.kelurahanCode),
    otherRegion: record.otherKelurahanCode === null ? null : regionNode(record.otherKelurahanCode),
    confirmerId: record.confirmerId,
    mine: context.principal?.kind === 'USER' && context.principal.id === proposerId,
    receipt: receiptOf(record, locale),
    ...{ state, edit, step, channel, letterNumber, basis, minutesNumber, observedOn, reason },
    ...{ proposerId, verifierId, approverId, createdAt, submittedAt, dueOn, escalatedAt, appliedRevision },
  };
}

/** To whom it reaches; and, once it was submitted, to the side that people leave by it. */
function isShownTo(context: RequestContext, record: CorrectionRecord): boolean {
  const { kelurahanCode, otherKelurahanCode, submittedAt } = record;
  const reach = reachOf(context.scope('correction.read'));
  if (isWithinReach(reach, kelurahanCode)) return true;
  return otherKelurahanCode !== null && submittedAt !== null && isWithinReach(reach, otherKelurahanCode);
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

export async function lineNode(
  context: RequestContext,
  { otherKelurahanCode }: CorrectionRecord,
  stored: CorrectionLine,
): Promise<CorrectionLineNode> {
  // What stands of somebody elsewhere is not told by bringing them in.
  const isHidden = otherKelurahanCode !== null && !isOfNew(stored) && !(await isInReach(context, stored));
  const line = { ...stored, isHidden, ...(isHidden ? { base: null } : {}) };
  const { kind, fact } = line;
  const [base, value] = [await shownValue(context, fact, line.base), await shownValue(context, fact, line.value)];
  return {
    line,
    subject: subjectId(line),
    fact,
    label: correctableFact(kind, fact)?.label[context.locale] ?? fact,
    base,
    baseText: valueText(context, line, line.base, base),
    value,
    valueText: valueText(context, line, line.value, value),
  };
}

async function isInReach(context: RequestContext, { kind, subjectId: key }: CorrectionLine): Promise<boolean> {
  const record = kind === 'FAMILY' ? await loadFamily(context, key) : await loadResident(context, key);
  return record !== null;
}

/** A value in words; of a number as it is shown. */
export function valueText(
  { locale }: RequestContext,
  { kind, fact }: CorrectionLine,
  stored: string | null,
  shown: string | null,
): string | null {
  if (fact in SEALED_FACTS) return shown;
  const definition = correctableFact(kind, fact);
  return definition && correctedValueText(definition, stored, locale);
}

/** What is recorded now of the fact of a line; null where the record is gone, or not yet there. */
export function recordedNow(context: RequestContext, line: CorrectionLine): Promise<StandingFact | null> {
  const { kind, subjectId: subject, fact } = line;
  if (isOfNew(line) || STATED_FACTS.includes(fact)) return Promise.resolve(null);
  const loader = loaderOf<string, StandingFact>(context, 'correction.recorded', async (keys) => {
    const facts = keys.map((key) => {
      const [of, id, name] = key.split(' ');
      return { kind: of === 'FAMILY' ? 'FAMILY' : 'RESIDENT', id: Number(id), fact: name ?? '' } as const;
    });
    const standing = await standingFacts(context.platform.database, facts);
    return new Map(keys.flatMap((key, at) => (standing[at] ? [[key, standing[at]] as const] : [])));
  });
  return loader.load(`${kind} ${subject} ${fact}`);
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
