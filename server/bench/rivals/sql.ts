import type { WelfareModel } from '../../src/modules/welfare';
import { Database } from '../../src/platform/database/database';
import { scoreSelect } from '../anchors/score-sql';

/** One statement of the server: the scorecard as CASE expressions, NTILE over it, and an UPDATE. */
export async function rankBySql(url: string, model: WelfareModel): Promise<void> {
  const database = await Database.open(url, [], 2);
  try {
    const scored = scoreSelect(model, 'family', 'mysql');
    await database.run(
      `UPDATE family f JOIN (SELECT id, NTILE(10) OVER (ORDER BY score) AS desil FROM (${scored}) s) r ON r.id = f.id
       SET f.desil = r.desil`,
    );
  } finally {
    await database.close();
  }
}
