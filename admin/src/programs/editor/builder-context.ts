import { createContext, useContext } from 'react';

/** What the rows of the builder share. */
export interface BuilderContext {
  /** What is wrong with the group or clause at a path of the query. */
  readonly problemsAt: (path: readonly number[]) => readonly string[];
  readonly rename: (id: string | undefined, code: string) => void;
  readonly negate: (id: string | undefined, negated: boolean) => void;
  /** Why a clause is not confirmed; null where it is. */
  readonly unverifiedNote: (code: string) => string | null;
  readonly regionName: (code: string) => string;
  /** Says aloud what was moved, and keeps the focus on an element that is drawn anew. */
  readonly moved: (what: string, focus: string) => void;
}

const Context = createContext<BuilderContext | null>(null);
export const BuilderProvider = Context.Provider;

export function useBuilder(): BuilderContext {
  const context = useContext(Context);
  if (context === null) throw new Error('a row stands outside its builder');
  return context;
}

/** "2.1": the first part of the second. */
export const placeText = (path: readonly number[]): string => path.map((at) => at + 1).join('.');
