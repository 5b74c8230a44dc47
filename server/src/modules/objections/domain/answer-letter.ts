import type { Bilingual, Locale, ObjectionChannel, ObjectionGround, ObjectionOutcome, PlainDate } from '@tepat/shared';
import { dateText, OBJECTION_CHANNELS, OBJECTION_GROUNDS } from '@tepat/shared';
import type { Letter } from '../../eligibility';

export interface AnswerLetterInput {
  readonly number: string;
  /** The number of the decision objected to; it names no NIK. */
  readonly reference: string;
  readonly program: Bilingual;
  readonly person: { readonly name: string; readonly kelurahan: string };
  readonly receivedOn: PlainDate;
  readonly channel: ObjectionChannel;
  readonly ground: ObjectionGround;
  readonly statement: string;
  readonly outcome: ObjectionOutcome;
  readonly reasons: string;
  readonly decidedOn: PlainDate;
  /** Name of whoever decided; null where it is not recorded. */
  readonly decidedBy: string | null;
  /** Corrections that belong to it, by number and where they stand. */
  readonly corrections: readonly { readonly number: string; readonly state: Bilingual }[];
  /** Days to appeal, from the day on which the person receives the letter. */
  readonly appealDays: number;
}

const WORDS = {
  title: { id: 'Jawaban atas keberatan', en: 'Answer to an objection' },
  name: { id: 'Nama', en: 'Name' },
  kelurahan: { id: 'Kelurahan', en: 'Kelurahan' },
  number: { id: 'Nomor keberatan', en: 'Objection number' },
  reference: { id: 'Keputusan yang disanggah', en: 'Decision objected to' },
  received: { id: 'Keberatan diterima', en: 'Objection received' },
  decided: { id: 'Diputuskan', en: 'Decided' },
  decider: { id: 'Pejabat yang memutuskan', en: 'Official who decided' },
  ground: { id: 'Alasan keberatan', en: 'Ground of the objection' },
  // What people wrote is quoted and never translated: whoever reads an English letter is told why that part is not.
  statement: { id: 'Yang disampaikan', en: 'What was said, in the words in which it was recorded' },
  reasons: { id: 'Pertimbangan', en: 'Reasons, in the words of the official' },
  corrections: { id: 'Perbaikan data terkait', en: 'Corrections that belong to it' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const SENTENCES: Readonly<Record<ObjectionOutcome, Bilingual>> = {
  UPHELD: { id: 'Keberatan Anda dikabulkan.', en: 'Your objection is upheld.' },
  PARTLY_UPHELD: { id: 'Keberatan Anda dikabulkan sebagian.', en: 'Your objection is upheld in part.' },
  REJECTED: {
    id: 'Keberatan Anda ditolak; keputusan tetap berlaku.',
    en: 'Your objection is rejected; the decision stands.',
  },
  WITHDRAWN: {
    id: 'Keberatan ini ditutup karena Anda mencabutnya.',
    en: 'This objection is closed because you took it back.',
  },
};

/** What comes of it where the resident was right: nobody is put on a list by hand, not by an objection either. */
const WHAT_FOLLOWS: Bilingual = {
  id: 'Yang keliru diperbaiki pada datanya, lalu keputusan dihitung kembali bagi semua orang dengan aturan yang sama. Anda dapat meminta surat penjelasan yang baru di kelurahan.',
  en: 'What is wrong is put right in the data, and the decision is computed again by the same rule for everybody. You can ask for a new letter of explanation at the kelurahan.',
};

/**
 * What the answer says: which decision, why the person objected, what a named official found, and what they can still do.
 * It names no NIK and nobody else of the family: a letter may lie open on a table.
 */
export function answerLetterOf(input: AnswerLetterInput, locale: Locale): Letter {
  const { program, person, outcome, corrections, channel } = input;
  const say = (word: keyof typeof WORDS): string => WORDS[word][locale];
  const belonging = corrections.map(({ number, state }) => `${number} (${state[locale]})`).join(', ');
  const won = outcome === 'UPHELD' || outcome === 'PARTLY_UPHELD';
  return {
    title: `${say('title')}: ${program[locale]}`,
    about: [
      [say('name'), person.name],
      [say('kelurahan'), person.kelurahan],
      [say('number'), input.number],
      [say('reference'), input.reference],
      [say('received'), `${dateText(input.receivedOn, locale)} (${OBJECTION_CHANNELS[channel][locale]})`],
      [say('decided'), dateText(input.decidedOn, locale)],
      [say('decider'), input.decidedBy ?? '–'],
    ],
    sentence: SENTENCES[outcome][locale],
    paragraphs: [
      `${say('ground')}: ${OBJECTION_GROUNDS[input.ground][locale]}.`,
      `${say('statement')}: “${input.statement}”`,
      `${say('reasons')}: “${input.reasons}”`,
      ...(belonging === '' ? [] : [`${say('corrections')}: ${belonging}.`]),
      ...(won ? [WHAT_FOLLOWS[locale]] : []),
    ],
    table: null,
    rights: rightsOf(input, locale),
  };
}

function rightsOf({ appealDays, number }: AnswerLetterInput, locale: Locale): string[] {
  return locale === 'id'
    ? [
        `Jika Anda tidak menerima jawaban ini, Anda dapat menyampaikan banding secara tertulis kepada atasan pejabat yang memutuskan dalam ${appealDays} hari sejak surat ini Anda terima, dengan menyebut nomor ${number}.`,
        'Sesudah itu Anda dapat menggugat ke Pengadilan Tata Usaha Negara. Anda juga dapat melapor kepada Ombudsman Republik Indonesia.',
        'Surat ini, keberatan, banding kepada atasan dan perbaikan data tidak dipungut biaya apa pun.',
      ]
    : [
        `If you do not accept this answer, you can appeal in writing to the superior of the official who decided, within ${appealDays} days of receiving this letter; please quote the number ${number}.`,
        'After that you can go to the administrative court (Pengadilan Tata Usaha Negara). You can also turn to the Ombudsman of the Republic of Indonesia.',
        'This letter, objections, the appeal to the superior and corrections cost nothing at all.',
      ];
}
