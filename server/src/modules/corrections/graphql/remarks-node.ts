import { correctableFact, dateText, message, type CorrectionState } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { reachOf } from '../../registry';
import { loadResident } from '../../registry/graphql';
import type { CorrectionRecord } from '../domain/correction';
import type { Remark } from '../domain/remarks';
import { wholeCorrection } from '../storage/correction-reader';
import { remarksOf } from '../use-cases/remarks-of';

const AWAITS_JUDGEMENT: readonly CorrectionState[] = ['SUBMITTED', 'VERIFIED'];

/** The remarks on a correction that waits to be judged, in words, for whoever may check one; empty for everybody else. */
export async function remarksNode(context: RequestContext, record: CorrectionRecord): Promise<string[]> {
  const checks = (['correction.verify', 'correction.decide', 'audit.read'] as const).some(context.permits);
  if (!checks || !AWAITS_JUDGEMENT.includes(record.state)) return [];
  inDetail(context, 'correction.remarks', record.id);
  const whole = await wholeCorrection(context.platform.database, record.id);
  if (whole === null) return [];
  const remarks = await remarksOf(context.platform, whole, reachOf(context.scope('correction.read')));
  return Promise.all(remarks.map((remark) => remarkText(context, remark)));
}

async function remarkText(context: RequestContext, remark: Remark): Promise<string> {
  const { locale } = context;
  if (remark.code === 'REMARK_NO_EVIDENCE') return message(locale, remark.code);
  if (remark.code === 'REMARK_OLDER') {
    const { line, recordedOn } = remark;
    const fact = correctableFact(line.kind, line.fact)?.label[locale] ?? line.fact;
    const person = line.kind === 'RESIDENT' ? await nameOf(context, line.subjectId) : null;
    const what = person === null ? fact : `${fact} (${person})`;
    return message(locale, remark.code, { what, recordedOn: dateText(recordedOn, locale) });
  }
  const { residentId } = remark;
  const who = residentId < 0 ? message(locale, 'REMARK_NEW_MEMBER', { serial: -residentId }) : null;
  return message(locale, remark.code, { who: who ?? (await nameOf(context, residentId)) ?? '' });
}

async function nameOf(context: RequestContext, residentId: number): Promise<string | null> {
  return (await loadResident(context, residentId))?.name ?? null;
}
