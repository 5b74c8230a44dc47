import type { Bilingual, DecidingDesil, Locale, PlainDate } from '@tepat/shared';
import { dateText } from '@tepat/shared';
import type { DesilKindName } from './outcome';

/** The desils of a family and how the programme chose among them. */
export interface DesilChoice {
  /** What the programme's terms say. */
  readonly basis: DecidingDesil;
  /** The deciding one; null where there is none. */
  readonly desil: number | null;
  readonly kind: DesilKindName;
  /** As delivered; null where the family came without one. */
  readonly national: number | null;
  /** The DTSEN that the national one came with, by its reference date. */
  readonly deliveredOn: PlainDate | null;
  /** What keeps the family from being ranked, each by its name. */
  readonly lacking: readonly Bilingual[];
}

export interface DesilReason extends DesilChoice {
  /** A desil sementara, menunggu BPS: ours stands in until the next delivery. */
  readonly provisional: boolean;
  /** Which desil decided, and why that one. */
  readonly sentence: Bilingual;
  /** When a correction of the family's facts can reach it. */
  readonly reach: Bilingual;
}

const NEXT_NIGHT: Bilingual = {
  id: 'Perbaikan data yang telah disetujui ikut dihitung mulai proses malam berikutnya.',
  en: 'A correction counts from the next night after it is approved.',
};
const NEXT_DELIVERY: Bilingual = {
  id: 'Desil nasional hanya diubah BPS: perbaikan data baru tampak pada penyerahan DTSEN berikutnya.',
  en: 'Only BPS changes the national desil: a correction shows with the next delivery of DTSEN.',
};
const NIGHT_THEN_DELIVERY: Bilingual = {
  id: 'Perbaikan data yang telah disetujui ikut dihitung mulai proses malam berikutnya sebagai desil sementara, sampai BPS menetapkannya pada penyerahan DTSEN berikutnya.',
  en: 'A correction counts from the next night after it is approved, as a provisional desil, until BPS sets it with the next delivery of DTSEN.',
};

/** Which desil decided, why that one, and when a correction can reach it. */
export function desilReason(choice: DesilChoice): DesilReason {
  const { basis, desil, kind } = choice;
  const provisional = desil !== null && kind === 'CALIBRATED';
  const reach = { EFFECTIVE: NIGHT_THEN_DELIVERY, NATIONAL: NEXT_DELIVERY, PROVINCIAL: NEXT_NIGHT }[basis];
  return { ...choice, provisional, sentence: why(choice), reach };
}

function why({ basis, desil, kind, national, deliveredOn, lacking }: DesilChoice): Bilingual {
  const bps = (locale: Locale): string =>
    deliveredOn === null ? 'BPS' : `BPS (DTSEN ${dateText(deliveredOn, locale)})`;
  if (desil === null) return without(basis, lacking);
  if (basis === 'PROVINCIAL') {
    return {
      id: `Desil provinsi ${desil} menentukan, karena program ini memakai pemeringkatan provinsi.`,
      en: `The provincial desil ${desil} decided, because this programme uses the provincial ranking.`,
    };
  }
  if (basis === 'NATIONAL') {
    return {
      id: `Desil nasional ${desil} menentukan, karena program ini memakai desil yang ditetapkan ${bps('id')}.`,
      en: `The national desil ${desil} decided, because this programme uses the desil that is set by ${bps('en')}.`,
    };
  }
  if (kind !== 'CALIBRATED') {
    return {
      id: `Desil nasional ${desil} dari ${bps('id')} menentukan: tidak ada perbaikan data terverifikasi yang lebih baru.`,
      en: `The national desil ${desil} from ${bps('en')} decided: no verified correction is newer.`,
    };
  }
  return national === null
    ? {
        id: `Desil sementara ${desil} menentukan, menunggu BPS: keluarga ini diterima tanpa desil nasional.`,
        en: `The provisional desil ${desil} decided, awaiting BPS: the family came without a national desil.`,
      }
    : {
        id: `Desil sementara ${desil} menentukan, menunggu BPS: perbaikan data terverifikasi lebih baru daripada desil nasional ${national}.`,
        en: `The provisional desil ${desil} decided, awaiting BPS: a verified correction is newer than the national desil ${national}.`,
      };
}

/** More are counted, not named: a letter has one page. */
const MOST_NAMED = 5;

function without(basis: DecidingDesil, lacking: readonly Bilingual[]): Bilingual {
  const named = (locale: Locale): string => {
    const labels = lacking.slice(0, MOST_NAMED).map((label) => label[locale]);
    const more = lacking.length - labels.length;
    if (more > 0) labels.push(locale === 'id' ? `dan ${more} lainnya` : `and ${more} more`);
    return labels.length === 0 ? '' : `: ${labels.join('; ')}`;
  };
  return basis === 'NATIONAL'
    ? {
        id: 'Belum ada desil: keluarga ini diterima tanpa desil nasional.',
        en: 'There is no desil yet: the family came without a national desil.',
      }
    : {
        id: `Belum ada desil, karena data keluarga belum cukup untuk diperingkat${named('id')}.`,
        en: `There is no desil yet, for too little is recorded about the family to rank it${named('en')}.`,
      };
}
