import { OPEN_OBJECTION_STATES } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { kelurahanWithin, type Reach } from '../../registry';

export interface ObjectionCounts {
  /** Those that wait for a decision or an answer. */
  readonly open: number;
  /** Of them those whose deadline has passed. */
  readonly late: number;
}

/** Open objections within reach: as many index entries are walked as there are open ones. */
export async function objectionCounts(sql: Sql, reach: Reach): Promise<ObjectionCounts> {
  const kelurahan = kelurahanWithin(reach, null);
  if (kelurahan?.length === 0) return { open: 0, late: 0 };
  const within = kelurahan === null ? '' : `AND t.kelurahan_code IN (${marks(kelurahan)})`;
  const [counts] = await sql.rows<ObjectionCounts>(
    `SELECT COUNT(*) AS open, COUNT(t.escalated_at) AS late FROM objection t
      WHERE t.state IN (${OPEN_OBJECTION_STATES.map((state) => `'${state}'`).join(', ')}) ${within}`,
    kelurahan ?? [],
  );
  return counts ?? { open: 0, late: 0 };
}
