import type { Bilingual, Locale, PlainDate } from '@tepat/shared';
import { dateText, unreachable } from '@tepat/shared';
import type { AnsweredOutcome } from './outcome';

export interface SaidDecision {
  readonly outcome: AnsweredOutcome;
  readonly program: Bilingual;
  /** What stands in the way along the failing path (`obstacles`); empty for a yes. */
  readonly obstacles: Bilingual;
  /** What differs from the civil registry, where that stands in the way; else empty. */
  readonly findings: Bilingual;
  /** Name of the preferred programme, where one excluded this one. */
  readonly preferred: Bilingual | null;
}

/** The whole decision in one sentence that an officer can read aloud, with what is recorded and what is required. */
export function decisionSentence(said: SaidDecision, locale: Locale): string {
  const findings = said.findings[locale];
  if (findings === '') return outcomeSentence(said, locale);
  const label = locale === 'id' ? 'Yang ditemukan pada identitas' : 'Found about the identity';
  return `${outcomeSentence(said, locale)} ${label}: ${findings}.`;
}

function outcomeSentence({ outcome, program, obstacles, preferred }: SaidDecision, locale: Locale): string {
  const name = program[locale];
  const reasons = obstacles[locale];
  const id = locale === 'id';
  switch (outcome) {
    case 'ELIGIBLE':
      return id ? `Memenuhi seluruh syarat ${name}.` : `Meets every criterion of ${name}.`;
    case 'EXCLUDED_BY_OTHER_PROGRAM': {
      const other = preferred?.[locale] ?? '';
      return id
        ? `Memenuhi syarat ${name}, tetapi ${other} didahulukan: satu orang satu bantuan.`
        : `Meets the criteria of ${name}, but ${other} comes first: one person, one benefit.`;
    }
    case 'BLOCKED_BY_DATA_ONLY':
      return id
        ? `Belum dapat diputuskan untuk ${name} karena data saja, yaitu ${reasons}.`
        : `Cannot be decided yet for ${name} because of data only, namely ${reasons}.`;
    case 'SUSPENDED':
      return id
        ? `Ditangguhkan untuk ${name} sampai diverifikasi, karena ${reasons}.`
        : `Suspended for ${name} until verified, because ${reasons}.`;
    case 'NOT_ELIGIBLE':
      return id ? `Tidak layak untuk ${name}, karena ${reasons}.` : `Not eligible for ${name}, because ${reasons}.`;
    case 'NOT_IN_CATEGORY':
      return id
        ? `Tidak termasuk sasaran ${name}, karena ${reasons}.`
        : `Not one of those whom ${name} is for, because ${reasons}.`;
    case 'NOT_DECIDED_YET':
      return id
        ? `Belum diputuskan untuk ${name}: termasuk sasaran menurut data dan aturan hari ini, tetapi belum pada penetapan terakhir. Penetapan berikutnya memutuskannya.`
        : `Not decided yet for ${name}: in its target group by the data and rules of today, and not when the last decisions were made. The next ones decide it.`;
    default:
      return unreachable(outcome);
  }
}

/**
 * The sentence of a decision on its day. A demo may run a night that is dated ahead: its decisions are none of today, and
 * do not claim to be.
 */
export function saidOn(sentence: Bilingual, runDate: PlainDate | null, today: PlainDate): Bilingual {
  if (runDate === null || runDate <= today) return sentence;
  return {
    id: `Bukan keputusan hari ini: dihitung untuk malam tanggal ${dateText(runDate, 'id')}, yang belum tiba. ${sentence.id}`,
    en: `Not a decision of today: computed for the night of ${dateText(runDate, 'en')}, which has not come. ${sentence.en}`,
  };
}
