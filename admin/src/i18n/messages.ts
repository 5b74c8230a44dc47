/** The words of one area of the console, as react-admin nests them. */
export interface Phrases {
  readonly [key: string]: string | Phrases;
}

type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

/** One area in both languages: the compiler refuses a key that only one of them has. */
export interface Messages<T extends Phrases = Phrases> {
  readonly id: T;
  readonly en: SameKeys<T>;
}

/** Declares the words of an area; Indonesian comes first and sets the keys. */
export function messages<const T extends Phrases>(id: T, en: SameKeys<T>): Messages<T> {
  return { id, en };
}
