import type { Sql } from '../../../platform/database/database';
import type { PackedValues } from '../../../platform/database/packed';
import type { Decision, Decider } from '../domain/decider';
import type { Person } from '../domain/person';
import type { BesideColumn, ReachedResidents } from '../storage/residents';
import { readResidents, visitResidents } from '../storage/residents';
import type { Window } from '../storage/window';
import { residentWindows } from '../storage/window';

/** A decider with those whom it must look at, and the revision as of which it does. */
export interface ProvinceToDecide extends ReachedResidents {
  readonly decider: Decider;
}

/** What becomes of the decisions of a pass. */
export interface DecisionVisitor<Beside> {
  /** Whatever a window needs beside its people; read while the window before is decided. */
  beside(window: Window): Promise<Beside>;
  /**
   * Somebody within reach, with a decision (or null: not in the category) by the position of the programme. `column` is
   * the text of the column that was wanted.
   */
  visit(person: Person, decisions: readonly (Decision | null)[], beside: Beside, column: string): void;
  /** After the last person of a window. */
  end(beside: Beside, done: number): Promise<void>;
}

/**
 * THE pass over the province: decides everybody within reach as of a revision, window by window, and hands each to a
 * visitor. Each statement says `since` and `until`, so that all of them see the one state of the revision. What the visitor
 * wants beside the next window's people comes over another connection meanwhile.
 *
 * @param column what the visitor wants to know of everybody beside
 */
export async function decideWindows<Beside>(
  sql: Sql,
  province: ProvinceToDecide,
  windows: readonly Window[],
  visitor: DecisionVisitor<Beside>,
  column: BesideColumn | null = null,
): Promise<void> {
  const { decider, comparison } = province;
  const read = (at: number): Promise<readonly [Beside, PackedValues]> | null => {
    const window = windows[at];
    if (window === undefined) return null;
    const reading = Promise.all([visitor.beside(window), readResidents(sql, province, window, column)]);
    // The pass may fail before it comes to this window: then nobody else listens.
    reading.catch(() => undefined);
    return reading;
  };
  let next = read(0);
  for (const index of windows.keys()) {
    if (next === null) return;
    const [beside, residents] = await next;
    next = read(index + 1);
    const decide = (person: Person, text: string): void => visitor.visit(person, decider.decide(person), beside, text);
    visitResidents(residents, comparison, decide, column);
    await visitor.end(beside, index + 1);
  }
}

/** The same for the whole province and a visitor that needs nothing beside. */
export async function decideEverybody(
  sql: Sql,
  province: ProvinceToDecide,
  visit: (person: Person, decisions: readonly (Decision | null)[], text: string) => void,
  column: BesideColumn | null = null,
): Promise<void> {
  const visitor: DecisionVisitor<null> = {
    beside: () => Promise.resolve(null),
    visit: (person, decisions, _, text) => visit(person, decisions, text),
    end: () => Promise.resolve(),
  };
  await decideWindows(sql, province, await residentWindows(sql), visitor, column);
}
