import type { Sql } from '../../../platform/database/database';
import { asOfRows } from '../../../platform/database/versioned';
import type { Window } from './window';

const NOT_COMPARED = -1;

/**
 * The results of the comparison with the civil registry for a window of residents, as of a revision. They are streamed by
 * themselves: both tables lie in the order of the residents, and looking each person up cost twice as much as reading all.
 */
export class ComparedResidents {
  private readonly categories: Int32Array;

  private constructor(private readonly window: Window) {
    this.categories = new Int32Array(window.to - window.from).fill(NOT_COMPARED);
  }

  static async read(sql: Sql, revision: number, window: Window): Promise<ComparedResidents> {
    const compared = new ComparedResidents(window);
    const { from, to } = window;
    const within = 't.resident_id >= ? AND t.resident_id < ?';
    const { text, values } = asOfRows('identity_result', revision, 't.resident_id, t.categories', within, [from, to]);
    await sql.each(text, values, (row) => {
      compared.categories[(row[0] as number) - from] = row[1] as number;
    });
    return compared;
  }

  /** Bits of the categories; null = not yet compared. */
  categoriesOf(residentId: number): number | null {
    const categories = this.categories[residentId - this.window.from] ?? NOT_COMPARED;
    return categories === NOT_COMPARED ? null : categories;
  }
}
