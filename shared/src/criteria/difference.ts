import { type Bilingual, type Locale } from '../prelude';
import { clausesOf, statedClauses, type CriteriaDocument, type CriteriaNode, type StatedClause } from './document';
import { clauseSentence, criteriaSentence } from './sentence';
import { askedRanges } from './value-ranges';
import { byCode, type RegionNames } from './value-text';

/** One clause that differs, with how each version says it. */
export type ClauseDifference =
  | { readonly kind: 'ADDED'; readonly clause: string; readonly before: null; readonly after: Bilingual }
  | { readonly kind: 'REMOVED'; readonly clause: string; readonly before: Bilingual; readonly after: null }
  | { readonly kind: 'CHANGED'; readonly clause: string; readonly before: Bilingual; readonly after: Bilingual };

export interface CriteriaDifference {
  /** Those removed and changed in the order of the version before, then those added in the order of the one after. */
  readonly clauses: readonly ClauseDifference[];
  /**
   * The whole of both versions, where it matters how clauses are joined: another place among "or", or a clause that came
   * or went as one of several choices. Null where every clause named simply has to hold besides the others.
   */
  readonly joined: { readonly before: Bilingual; readonly after: Bilingual } | null;
}

/** Does the rule ask the same of the same fact? */
function asksAlike(one: StatedClause, other: StatedClause): boolean {
  const asked = ({ clause, negated }: StatedClause): string =>
    JSON.stringify([clause.fact, askedRanges(clause, negated)]);
  return asked(one) === asked(other);
}

/**
 * How clauses are joined: `not` pushed to the clauses, groups of one and groups within their like dissolved, the order
 * of children forgotten. A group is its kind and its parts; a clause stands by its code.
 */
function joining(node: CriteriaNode, negated: boolean): readonly string[] {
  if ('clause' in node) return [node.clause];
  if ('not' in node) return joining(node.not, !negated);
  const kind = 'all' in node !== negated ? 'all' : 'any';
  const parts = ('all' in node ? node.all : node.any).flatMap((child) => {
    const [first = '', ...rest] = joining(child, negated);
    if (rest.length === 0) return [first];
    return first === kind ? rest : [`${first}(${rest.sort().join()})`];
  });
  return parts.length > 1 ? [kind, ...parts] : parts;
}

/** What must hold together in the whole rule: codes of clauses, and choices between several. */
function partsOf({ root }: CriteriaDocument): readonly string[] {
  const [first = '', ...rest] = joining(root, false);
  if (rest.length === 0) return [first];
  return first === 'all' ? rest : [`${first}(${rest.sort().join()})`];
}

/** Do both join their clauses alike, but for clauses that only one has and that simply have to hold besides? */
function joinAlike(before: CriteriaDocument, after: CriteriaDocument, common: ReadonlySet<string>): boolean {
  const text = (document: CriteriaDocument): string => {
    const alone = new Set(clausesOf(document.root).flatMap(({ clause }) => (common.has(clause) ? [] : [clause])));
    return partsOf(document)
      .filter((part) => !alone.has(part))
      .sort()
      .join();
  };
  return text(before) === text(after);
}

/**
 * What differs between two versions of criteria, clause by clause. Clauses are the same by their code; order, brackets
 * that change nothing and a stated unit are no difference. Where nothing is named, both decide everybody alike.
 */
export function compareCriteria(
  before: CriteriaDocument,
  after: CriteriaDocument,
  name: RegionNames = byCode,
): CriteriaDifference {
  const both = (text: (locale: Locale) => string): Bilingual => ({ id: text('id'), en: text('en') });
  const say = ({ clause, negated }: StatedClause): Bilingual =>
    both((locale) => clauseSentence(clause, locale, name, negated));
  const was = new Map(statedClauses(before.root).map((said) => [said.clause.clause, said]));
  const is = new Map(statedClauses(after.root).map((said) => [said.clause.clause, said]));
  const clauses: ClauseDifference[] = [];
  for (const [clause, earlier] of was) {
    const later = is.get(clause);
    if (!later) clauses.push({ kind: 'REMOVED', clause, before: say(earlier), after: null });
    else {
      const [said, says] = [say(earlier), say(later)];
      // Other words for the same are a difference, too: the decree reads otherwise.
      const isSame = asksAlike(earlier, later) && said.id === says.id && said.en === says.en;
      if (!isSame) clauses.push({ kind: 'CHANGED', clause, before: said, after: says });
    }
  }
  for (const [clause, later] of is) {
    if (!was.has(clause)) clauses.push({ kind: 'ADDED', clause, before: null, after: say(later) });
  }
  const common = new Set([...was.keys()].filter((clause) => is.has(clause)));
  const isJoinedAlike = joinAlike(before, after, common);
  const whole = (document: CriteriaDocument): Bilingual => both((locale) => criteriaSentence(document, locale, name));
  return { clauses, joined: isJoinedAlike ? null : { before: whole(before), after: whole(after) } };
}
