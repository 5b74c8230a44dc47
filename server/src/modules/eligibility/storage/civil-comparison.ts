import type { Sql } from '../../../platform/database/database';
import { asOfRows } from '../../../platform/database/versioned';
import { idCondition, IdSet } from '../../../platform/id-set';
import { matchedRevision } from '../../identity';
import { PagedNumbers } from '../domain/paged-numbers';

const IDS_A_STATEMENT = 2000;

/**
 * What the comparison with the civil registry says of everybody as of a revision. Eight of nine people do not differ, and
 * reading eleven million zeros costs more than the whole evaluation. So only differences are read, and who has none is
 * known from the mark of the comparison: up to it everybody who is not absent has a result. Of whoever changed after it,
 * only a row tells whether there is one.
 */
export class CivilComparison {
  private readonly differences = PagedNumbers.words();
  /** Residents of whom only a row tells; null = all. */
  private late: IdSet | null = null;
  private readonly compared = new IdSet();

  private constructor(
    private readonly sql: Sql,
    private readonly revision: number,
  ) {}

  static async read(sql: Sql, revision: number): Promise<CivilComparison> {
    const comparison = new CivilComparison(sql, revision);
    const mark = await matchedRevision(sql);
    // A mark beyond the revision says nothing about those who were there at the revision and changed before the mark.
    if (mark === 0 || mark > revision) await comparison.readRows('1 = 1', []);
    else {
      await comparison.readRows('t.categories > 0', []);
      await comparison.readLate(mark);
    }
    return comparison;
  }

  /** Bits of the categories, 0 = no difference; null = not compared. */
  categoriesOf(residentId: number, absent: boolean): number | null {
    const known = this.late === null || this.late.has(residentId) ? this.compared.has(residentId) : !absent;
    return known ? this.differences.get(residentId) : null;
  }

  private async readLate(mark: number): Promise<void> {
    const late = new IdSet();
    await this.sql.each(
      `SELECT id FROM resident WHERE since > ? AND since <= ?
       UNION ALL SELECT id FROM resident_history WHERE until > ? AND since > ? AND since <= ?`,
      [mark, this.revision, this.revision, mark, this.revision],
      (row) => late.add(row[0] as number),
    );
    for (const chunk of late.chunks(IDS_A_STATEMENT)) {
      const { text, values } = idCondition(chunk, 't.resident_id', IDS_A_STATEMENT);
      await this.readRows(text, values);
    }
    this.late = late;
  }

  private async readRows(and: string, values: readonly number[]): Promise<void> {
    const { differences, compared } = this;
    const rows = asOfRows('identity_result', this.revision, 't.resident_id, t.categories', and, values);
    await this.sql.each(rows.text, rows.values, (row) => {
      compared.add(row[0] as number);
      if (row[1] !== 0) differences.set(row[0] as number, row[1] as number);
    });
  }
}
