import { dateText, message, type Bilingual, type Locale, type PlainDate } from '@tepat/shared';
import type { Letter } from '../../eligibility';

const WORDS = {
  title: { id: 'Tanda terima perbaikan data', en: 'Receipt of a correction of data' },
  number: { id: 'Nomor', en: 'Number' },
  date: { id: 'Diterima', en: 'Received' },
  deadline: { id: 'Langkah berikutnya paling lambat', en: 'Next step at the latest by' },
  status: { id: 'Status', en: 'Status' },
  kelurahan: { id: 'Kelurahan', en: 'Kelurahan' },
  ask: {
    id: 'Tunjukkan nomor ini di loket kelurahan untuk mengetahui statusnya.',
    en: 'Show this number at the counter of the kelurahan to learn its status.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

interface ReceiptInput {
  readonly number: string;
  readonly date: PlainDate;
  /** null once nothing follows. */
  readonly deadline: PlainDate | null;
  /** Where it stands, in words. */
  readonly status: string;
  readonly kelurahan: string;
}

/** The slip that is handed to whoever came with the matter. It names neither the family nor what is corrected. */
export function receiptLetter(receipt: ReceiptInput, locale: Locale): Letter {
  const { number, date, deadline, status, kelurahan } = receipt;
  const day = (of: PlainDate): string => dateText(of, locale);
  return {
    title: WORDS.title[locale],
    about: [
      [WORDS.number[locale], number],
      [WORDS.date[locale], day(date)],
      ...(deadline === null ? [] : ([[WORDS.deadline[locale], day(deadline)]] as const)),
      [WORDS.status[locale], status],
      [WORDS.kelurahan[locale], kelurahan],
    ],
    sentence: message(locale, 'CORRECTION_RECEIPT'),
    paragraphs: [],
    table: null,
    rights: [WORDS.ask[locale]],
  };
}
