import leven from 'leven';
import { compareNames, type PlainDate } from '@tepat/shared';

/** What both sides say of a person, as text that can be compared; cards by their vault ids. null = not recorded. */
export interface Side {
  readonly name: string | null;
  readonly birthDate: PlainDate | null;
  readonly sex: number | null;
  readonly kelurahan: string | null;
  readonly cardId: number | null;
}

export const SIDE_FIELDS = ['name', 'birthDate', 'sex', 'kelurahan', 'cardId'] as const;
export type SideField = (typeof SIDE_FIELDS)[number];

/** How one field compares. */
export interface Beside {
  readonly field: SideField;
  /** null: one side does not hold it, which speaks against nobody. */
  readonly agrees: boolean | null;
  /** Of names only: letters that would have to be changed, put in or taken out. */
  readonly distance: number | null;
  /** Of names only: 0 to 100, 100 where they are spelt alike. */
  readonly likeness: number | null;
}

const spelt = (name: string): string => name.normalize('NFC').toUpperCase().replace(/\s+/g, ' ').trim();

/** How far apart two names are spelt (Levenshtein, capitals and spaces aside), and how much alike they are in per cent. */
export function spellingDistance(a: string, b: string): { readonly distance: number; readonly likeness: number } {
  const [first, second] = [spelt(a), spelt(b)];
  const longest = Math.max(first.length, second.length);
  const distance = leven(first, second);
  return { distance, likeness: longest === 0 ? 100 : Math.round((100 * (longest - distance)) / longest) };
}

/** Lays both records beside each other, field by field. Names agree as the comparison of the night says. */
export function layBeside(ours: Side, theirs: Side): Beside[] {
  return SIDE_FIELDS.map((field): Beside => {
    const [a, b] = [ours[field], theirs[field]];
    if (a === null || b === null) return { field, agrees: null, distance: null, likeness: null };
    if (field !== 'name') return { field, agrees: a === b, distance: null, likeness: null };
    const [mine, other] = [String(a), String(b)];
    return { field, agrees: compareNames(mine, other) !== 'DIFFERENT', ...spellingDistance(mine, other) };
  });
}
