import type { Connection } from 'mysql2/promise';
import { createHash } from 'node:crypto';
import type { Sql } from '../../../platform/database/database';
import { loadLines } from '../../../platform/database/load';
import { idCondition } from '../../../platform/id-set';
import type { Platform } from '../../../platform/platform';
import { transactOn } from '../../audit';
import type { Actor } from '../../audit';
import { placeBelow } from './late-score';
import { SCORE_COLUMNS } from './score-row';
import { CHANGE_COLUMNS } from './score-change';
import type { ScoreChanges, ScoreTarget } from './score-change';
import { assertSlotOf, shareSlot, tableOf } from './slots';
import type { ScoresOf } from './slots';

const TEMPORARY = `CREATE TEMPORARY TABLE score_change (
  family_id BIGINT NOT NULL PRIMARY KEY,
  gone TINYINT NOT NULL,
  kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NULL,
  score INT NULL,
  members SMALLINT NULL,
  national_desil TINYINT NULL,
  incomplete BIGINT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`;
/** The columns of a change that is loaded straight into a slot. */
const FRESH = CHANGE_COLUMNS.map((column) => (column === 'gone' ? '@gone' : column));
const VALUES = SCORE_COLUMNS.slice(0, -1);

/**
 * Writes scores in chunks, each in a transaction of its own, over one connection: a chunk that is written twice changes
 * nothing the second time, so a step that is killed starts again anywhere.
 */
export class ScoreWriter {
  private connection: Connection | null = null;

  constructor(private readonly platform: Platform) {}

  async close(): Promise<void> {
    await this.connection?.end();
  }

  /**
   * Writes one chunk, ascending by family, each family once. Nobody else writes the same families meanwhile, corrections
   * excepted.
   *
   * A family without a row is loaded straight into the slot: the bulk of a first fill.
   * A row that stands since the revision or before is replaced, the old one goes to history. A row that began after
   * the revision (a correction was faster) is never touched: the score as of the revision is placed below it.
   */
  async write(actor: Actor, target: ScoreTarget, changes: ScoreChanges): Promise<void> {
    if (changes.count === 0) return;
    // Whoever has nothing to write needs no connection.
    this.connection ??= await this.open();
    const { connection, platform } = this;
    const { slot, modelId, revision } = target;
    const digest = createHash('sha256').update(changes.all()).digest();
    await transactOn(connection, platform.clock, actor, async (tx) => {
      assertSlotOf(await shareSlot(tx, slot), modelId);
      const standing = await familiesWithRow(tx, target, changes.familyIds);
      const fresh = changes.only((familyId, gone) => !gone && !standing.has(familyId));
      if (fresh) await loadLines(connection, tableOf(slot), FRESH, fresh, { since: revision, model_id: modelId });
      const replacing = changes.only((familyId) => standing.has(familyId));
      if (replacing) {
        await connection.query('DELETE FROM score_change');
        await loadLines(connection, 'score_change', CHANGE_COLUMNS, replacing);
        await replaceStanding(tx, target);
        const late = new Set(await laterFamilies(tx, target));
        for (const change of changes.of(late)) await placeBelow(tx, target, change);
      }
      tx.record({
        action: 'welfare.score',
        subject: { kind: 'MODEL', id: String(modelId) },
        revision,
        changes: { count: changes.count, digest },
      });
    });
  }

  private async open(): Promise<Connection> {
    const connection = await this.platform.database.dedicated({ localInfile: true });
    await connection.query(TEMPORARY);
    return connection;
  }
}

/** Which families of the chunk have a row of the model, since whatever revision. */
async function familiesWithRow(
  tx: Sql,
  { slot, modelId }: ScoresOf,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const chunk = { first: ids[0] ?? 0, last: ids.at(-1) ?? 0, ids };
  const { text, values } = idCondition(chunk, 'family_id', ids.length);
  const found = new Set<number>();
  await tx.each(
    `SELECT family_id FROM ${tableOf(slot)} WHERE model_id = ? AND ${text}`,
    [modelId, ...values],
    ([id]) => void found.add(id as number),
  );
  return found;
}

async function replaceStanding(tx: Sql, { slot, modelId, revision }: ScoreTarget): Promise<void> {
  const table = tableOf(slot);
  const columns = SCORE_COLUMNS.join(', ');
  const joined = `score_change c STRAIGHT_JOIN ${table} s ON s.model_id = ? AND s.family_id = c.family_id`;
  await tx.run(
    `INSERT INTO ${table}_history (family_id, since, until, ${columns})
     SELECT s.family_id, s.since, ?, ${SCORE_COLUMNS.map((column) => `s.${column}`).join(', ')}
     FROM ${joined} WHERE s.since < ?`,
    [revision, modelId, revision],
  );
  await tx.run(
    `UPDATE ${joined} SET s.since = ?, ${VALUES.map((column) => `s.${column} = c.${column}`).join(', ')}
     WHERE s.since <= ? AND c.gone = 0`,
    [modelId, revision, revision],
  );
  await tx.run(`DELETE s FROM ${joined} WHERE s.since <= ? AND c.gone = 1`, [modelId, revision]);
}

/** Families of the chunk whose standing row began after the revision. */
async function laterFamilies(tx: Sql, { slot, modelId, revision }: ScoreTarget): Promise<number[]> {
  const rows = await tx.rows<{ familyId: number }>(
    `SELECT s.family_id AS familyId FROM score_change c STRAIGHT_JOIN ${tableOf(slot)} s
       ON s.model_id = ? AND s.family_id = c.family_id
     WHERE s.since > ?`,
    [modelId, revision],
  );
  return rows.map((row) => row.familyId);
}
