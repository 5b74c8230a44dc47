import type { Bilingual, Locale, PlainDate } from '@tepat/shared';
import { CORRECTION_LANES, dateText } from '@tepat/shared';
import type { ExplainedClause, ExplainedOutcome } from './explained-clause';

/** A letter to a person about a decision, as text: how it is set is the caller's. */
export interface Letter {
  readonly title: string;
  /** Whose and which decision: label and value. */
  readonly about: readonly (readonly [string, string])[];
  /** The decision in one sentence. */
  readonly sentence: string;
  /** What else is said of it. */
  readonly paragraphs: readonly string[];
  /** null where there is nothing to list. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } | null;
  /** The rights of the person, each a paragraph. */
  readonly rights: readonly string[];
}

export interface LetterInput {
  /** The number to quote; it names no NIK. */
  readonly reference: string;
  readonly program: Bilingual;
  readonly person: { readonly name: string; readonly kelurahan: string };
  /** Null: no night has decided, it is evaluated for this letter. */
  readonly decidedOn: PlainDate | null;
  readonly referenceDate: PlainDate;
  readonly explained: ExplainedOutcome;
  /** Which desil decided, and why. */
  readonly desil: Bilingual;
  readonly issuedOn: PlainDate;
  /** The last day to object. */
  readonly objectUntil: PlainDate;
}

const WORDS = {
  title: { id: 'Penjelasan keputusan', en: 'Explanation of a decision' },
  issuer: { id: 'Diterbitkan oleh', en: 'Issued by' },
  office: { id: 'Dinas Sosial Provinsi DKI Jakarta', en: 'Social Affairs Agency of DKI Jakarta (Dinas Sosial)' },
  program: { id: 'Program', en: 'Programme' },
  name: { id: 'Nama', en: 'Name' },
  kelurahan: { id: 'Kelurahan', en: 'Kelurahan' },
  reference: { id: 'Nomor keputusan', en: 'Decision number' },
  decidedOn: { id: 'Diputuskan', en: 'Decided' },
  undecided: {
    id: 'tidak ada penetapan; dihitung untuk surat ini',
    en: 'no decision was made; computed for this letter',
  },
  referenceDate: { id: 'Usia dihitung pada', en: 'Age counted on' },
  issuedOn: { id: 'Surat dibuat', en: 'Letter made' },
  required: { id: 'Syarat', en: 'Condition' },
  result: { id: 'Hasil', en: 'Result' },
  recorded: { id: 'Yang tercatat', en: 'What is recorded' },
  source: { id: 'Sumber dan tanggalnya', en: 'Source and its date' },
  correction: { id: 'Tempat perbaikan, dan oleh siapa', en: 'Where it is corrected, and by whom' },
  YES: { id: 'terpenuhi', en: 'met' },
  NO: { id: 'tidak terpenuhi', en: 'not met' },
  UNKNOWN: { id: 'belum diketahui', en: 'not known' },
  registered: { id: 'tercatat', en: 'recorded' },
  unregistered: { id: 'tidak tercatat', en: 'not recorded' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * What the letter says. It tells the person's own facts and those of the family as a whole, and names no other member,
 * no NIK and no kind of disability: a letter may lie open on a table.
 */
export function letterOf(input: LetterInput, locale: Locale): Letter {
  const { reference, program, person, decidedOn, referenceDate, explained, desil, issuedOn } = input;
  const say = (word: keyof typeof WORDS): string => WORDS[word][locale];
  const day = (date: PlainDate | null): string => (date === null ? '–' : dateText(date, locale));
  return {
    title: `${say('title')}: ${program[locale]}`,
    about: [
      [say('issuer'), say('office')],
      [say('name'), person.name],
      [say('kelurahan'), person.kelurahan],
      [say('reference'), reference],
      [say('decidedOn'), decidedOn === null ? say('undecided') : day(decidedOn)],
      [say('referenceDate'), day(referenceDate)],
      [say('issuedOn'), day(issuedOn)],
    ],
    sentence: explained.sentence[locale],
    paragraphs: [desil[locale]],
    table: {
      head: [say('required'), say('result'), say('recorded'), say('source'), say('correction')],
      rows: explained.clauses.map((clause) => [
        clause.required[locale],
        say(clause.outcome),
        recorded(clause, locale),
        `${clause.source[locale]}, ${day(clause.sourceDate)}`,
        correction(clause, locale),
      ]),
    },
    rights: rightsOf(input, locale),
  };
}

function recorded({ fact, actual, outcome }: ExplainedClause, locale: Locale): string {
  if (fact !== 'disabilityKinds' || outcome === 'UNKNOWN') return actual[locale];
  return WORDS[outcome === 'YES' ? 'registered' : 'unregistered'][locale];
}

function correction({ correctable }: ExplainedClause, locale: Locale): string {
  if (correctable === null) return '–';
  const lane = CORRECTION_LANES[correctable];
  return `${lane[locale]}: ${lane.by[locale]}`;
}

function rightsOf({ objectUntil }: LetterInput, locale: Locale): string[] {
  const until = dateText(objectUntil, locale);
  return locale === 'id'
    ? [
        'Keputusan ini dihitung secara otomatis dari data yang tercatat. Anda berhak menyampaikan keberatan dan meminta seorang pejabat memeriksanya kembali.',
        `Keberatan dapat disampaikan di kelurahan sampai dengan ${until}, dengan menyebut nomor keputusan di atas.`,
        'Data yang keliru dapat diperbaiki di tempat yang disebut pada tabel. Ini perbaikan data, bukan pendaftaran bantuan.',
        'Surat ini, perbaikan data dan keberatan tidak dipungut biaya apa pun.',
      ]
    : [
        'This decision was computed automatically from what is recorded. You have the right to object and to have an official look at it again.',
        `You can object at the kelurahan up to and including ${until}; please quote the decision number above.`,
        'What is recorded wrongly can be corrected where the table says. This corrects data; it does not ask for assistance.',
        'This letter, corrections and objections cost nothing at all.',
      ];
}
