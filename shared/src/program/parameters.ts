import { clausesOf, clauseSentence, FACT_CHOICES, type Clause, type RegionNames } from '../criteria';
import { type Bilingual, type Locale } from '../prelude';
import { termText } from './difference';
import { TERM_LABELS, type TermCode } from './term-words';
import { type ProgramTerms } from './terms';

/** Something that policy may decide otherwise, and for which no official text was found. */
export interface Parameter {
  readonly code: string;
  readonly label: string;
  /** What holds, or would be asked. */
  readonly value: string;
  /** False: sources mention it, and these terms do not ask it. */
  readonly isOn: boolean;
  readonly note: string;
}

const NO_SOURCE: Bilingual = {
  id: 'belum ada sumber data yang dapat menjawabnya',
  en: 'no source of data could answer it',
};

/** The points of a programme that are not verified, on and off, in the words of the one who reads. */
export function parametersOf(terms: ProgramTerms, locale: Locale, name: RegionNames): readonly Parameter[] {
  const clauses = new Map(clausesOf(terms.criteria.root).map((clause) => [clause.clause, clause]));
  return terms.unverified.map(({ point: code, note, off }): Parameter => {
    const said = { code, isOn: off === undefined, note: note[locale] };
    const clause = off ?? clauses.get(code);
    if (clause) return { ...said, label: factLabel(clause, locale), value: clauseSentence(clause, locale, name) };
    // There is no clause to name it by: the remark says what it is.
    if (off === null) return { ...said, label: said.note, value: NO_SOURCE[locale] };
    return { ...said, ...termOf(terms, code, locale, name) };
  });
}

const factLabel = ({ fact }: Clause, locale: Locale): string =>
  FACT_CHOICES.find(({ code }) => code === fact)?.label[locale] ?? fact;

function termOf(
  terms: ProgramTerms,
  code: string,
  locale: Locale,
  name: RegionNames,
): Pick<Parameter, 'label' | 'value'> {
  if (!isTerm(code)) return { label: code, value: '' };
  // Thresholds are many; each is told where it decides.
  const value = code === 'gates' ? '' : termText(terms, code, locale, name);
  return { label: TERM_LABELS[code][locale], value };
}

const isTerm = (code: string): code is TermCode => Object.hasOwn(TERM_LABELS, code);
