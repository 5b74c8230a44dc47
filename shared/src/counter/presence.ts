import { type Bilingual } from '../prelude';

/** What is said, and what the officer does next. */
interface PresenceWords {
  readonly said: Bilingual;
  readonly next: Bilingual;
}

/** What a presence check (cek keberadaan) may answer. A near miss has no answer of its own: it is not found. */
export const PRESENCE_ANSWERS = {
  IN_YOUR_AREA: {
    said: { id: 'Tercatat di wilayah Anda', en: 'Recorded in your area' },
    next: {
      id: 'Buka data keluarganya, lalu cocokkan satu per satu bersama warga.',
      en: 'Open the family record and go through it with the person, fact by fact.',
    },
  },
  RECORDED_ELSEWHERE: {
    said: { id: 'Tercatat di kelurahan lain', en: 'Recorded in another kelurahan' },
    next: {
      id: 'Sampaikan nama kelurahan itu. Bila warga sudah menetap di sini, perpindahannya dicatat bersama kelurahan tersebut.',
      en: 'Tell the person which kelurahan it is. If they live here by now, the move is recorded together with that kelurahan.',
    },
  },
  CIVIL_REGISTRY_ONLY: {
    said: {
      id: 'Ada di data kependudukan, belum ada dalam keluarga mana pun',
      en: 'In the civil registry, but in no recorded family',
    },
    next: {
      id: 'Lihat KK-nya dan jadwalkan kunjungan untuk melengkapi data keluarganya.',
      en: 'Look at the family card and plan a visit to complete the data of the family.',
    },
  },
  NOT_FOUND: {
    said: { id: 'Tidak ditemukan', en: 'Not found' },
    next: {
      id: 'Periksa sekali lagi NIK, tanggal lahir, dan nama pada KTP atau KK. Bila sudah sama, layanan Dukcapil di kelurahan dapat memastikan data kependudukannya.',
      en: 'Check the NIK, birth date and name on the identity card or family card once more. If they are the same, the civil registry counter at the kelurahan can look into the civil record.',
    },
  },
} as const satisfies Readonly<Record<string, PresenceWords>>;
export type PresenceAnswer = keyof typeof PRESENCE_ANSWERS;
