/** SAME and VARIANT both count as matched; a VARIANT leaves the note NAMA_BERBEDA_EJAAN for an officer to see. */
export type NameComparison = 'SAME' | 'VARIANT' | 'DIFFERENT';

/** Titles before a name and academic degrees after it: no part of the name on the civil record. */
const TITLE_BEFORE = new RegExp(
  '^(H|HJ|HAJI|HAJJAH|KH|KYAI|USTAD|USTADZ|R|RA|RR|RADEN|DR|DRA|DRS|DRG|IR|PROF|ALM|ALMH|ALMARHUM|ALMARHUMAH' +
    '|BPK|BAPAK|IBU|SDR|SDRI|NY|TN|NN) (?=.)',
);
const DEGREE_AFTER = / (S ?(H|E|T|PD|AG|IP|SOS|KOM|KM|PDI|KEP)|M ?(PD|M|SI|H|T|KOM|KES|AG)|A ?MD|ALM|ALMH)$/;

/** Ways to write or shorten Muhammad; a bare M only as the first of several words. */
const MUHAMMAD = /^(M|MD|MHD|MOH|MOCH|MUH|MUCH|MUHD|MOHD|M[UO](?:C?H|K?H)A?M+[AE]D)$/;

/** Spelling before and after the reforms of 1947 and 1972, and sounds that registers write either way. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  // Doubled letters go first and last: Rayyan has no vowel Y, and folding makes new doubles.
  [/(.)\1+/g, '$1'],
  [/OE/g, 'U'],
  [/TJ/g, 'C'],
  [/DJ/g, 'J'],
  [/NJ(?=[AIUEO])/g, 'NY'],
  // A Y that ends a syllable is a vowel (Desy, Desi) before SY can be one sound (Syarif, Sarif).
  [/Y(?![AIUEO])/g, 'I'],
  [/SJ|SY/g, 'S'],
  [/KH|CH/g, 'H'],
  [/DH/g, 'D'],
  [/TH/g, 'T'],
  [/PH|V/g, 'F'],
  [/DZ|Z/g, 'J'],
  [/Q/g, 'K'],
  [/IY(?=[AIUEO])/g, 'Y'],
  [/(.)\1+/g, '$1'],
];

/** Upper case letters and digits, one space between words. */
function plainName(name: string): string {
  return (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      // An apostrophe stands inside a word (Nu'man); every other mark parts two.
      .replace(/['’`ʼ]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** Repeats, because titles come in rows (Hj. Dra. …, S.Pd., M.M.); the last word always stays. */
function withoutAll(text: string, pattern: RegExp): string {
  const shorter = text.replace(pattern, '');
  return shorter === text || shorter === '' ? text : withoutAll(shorter, pattern);
}

function folded(word: string, at: number, all: readonly string[]): string {
  if (MUHAMMAD.test(word) && (word.length > 1 || (at === 0 && all.length > 1))) return 'MUHAMAD';
  return SOUNDS.reduce((text, [sound, spelling]) => text.replace(sound, spelling), word);
}

/** The words of a plain name without titles and degrees. */
function nameWords(plain: string): string[] {
  return withoutAll(withoutAll(plain, TITLE_BEFORE), DEGREE_AFTER).split(' ');
}

/** "Siti N" and "Siti Nurhayati": a last word cut to its initial, as old forms did, after a word that agrees. */
function abbreviates(shortWords: readonly string[], longWords: readonly string[]): boolean {
  const [short, long] = [shortWords.map(folded), longWords.map(folded)];
  if (short.length < 2 || short.length !== long.length) return false;
  const last = short.length - 1;
  const initial = short[last] ?? '';
  return (
    initial.length === 1 &&
    // The initial is of the word as written: the K of Khasanah is no sound of its own.
    (longWords[last] ?? '').startsWith(shortWords[last] ?? '') &&
    short.every((word, at) => at === last || (word === long[at] && word.length > 1))
  );
}

/**
 * Compares two recorded names of what NIK and birth date already say is one person.
 *
 * SAME: equal but for case, accents, punctuation and spacing between words. VARIANT: equal after titles are left out,
 * forms of Muhammad are united, old spelling and doubled letters are folded, word boundaries are dropped
 * (Nurhayati, Nur Hayati) or the last word is cut to its initial. Everything else is DIFFERENT, a single other letter
 * too (Suparno is not Suparni); an empty name is DIFFERENT from all.
 */
export function compareNames(a: string, b: string): NameComparison {
  if (a === b && a.trim() !== '') return 'SAME';
  const [plainA, plainB] = [plainName(a), plainName(b)];
  if (plainA === '' || plainB === '') return 'DIFFERENT';
  if (plainA === plainB) return 'SAME';
  const [wordsA, wordsB] = [nameWords(plainA), nameWords(plainB)];
  // The seam between two joined words can double a letter that one word would not (Nur Rahman, Nurahman).
  const joined = (parts: readonly string[]): string => parts.join('').replace(/(.)\1+/g, '$1');
  if (joined(wordsA.map(folded)) === joined(wordsB.map(folded))) return 'VARIANT';
  return abbreviates(wordsA, wordsB) || abbreviates(wordsB, wordsA) ? 'VARIANT' : 'DIFFERENT';
}
