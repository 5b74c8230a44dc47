import type { PlainDate, WorkCause } from '@tepat/shared';
import { ANY_REASON, WORK_REASONS } from '@tepat/shared';
import { batches } from '../../../platform/database/batches';
import type { Sql, Value } from '../../../platform/database/database';
import type { CaseChange } from '../domain/compare-cases';

/** What finds or closes cases, and as of when. */
export interface CaseOrigin {
  readonly cause: WorkCause;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly revision: number;
  /** The day that a new case is counted from. */
  readonly on: PlainDate;
  readonly at: Date;
}

export interface CaseCounts {
  readonly opened: number;
  readonly changed: number;
  readonly closed: number;
}

const ROWS_A_STATEMENT = 1_000;
const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

/** Every number under which a case may be posted. */
const NUMBERS = [ANY_REASON, ...WORK_REASONS.map(({ number }) => number)]
  .map((number, at) => (at === 0 ? `SELECT ${number} AS reason` : `UNION ALL SELECT ${number}`))
  .join(' ');

const TEMPORARY = {
  work_change: `resident_id BIGINT NOT NULL, program_id BIGINT NOT NULL, kelurahan_code CHAR(13) ${ASCII} NOT NULL,
    reasons INT NOT NULL, outcome VARCHAR(16) ${ASCII} NULL, PRIMARY KEY (resident_id, program_id)`,
  work_target: `item_id BIGINT NOT NULL PRIMARY KEY, kelurahan_code CHAR(13) ${ASCII} NOT NULL, reasons INT NOT NULL,
    outcome VARCHAR(16) ${ASCII} NULL`,
  work_delta: `kelurahan_code CHAR(13) ${ASCII} NOT NULL, reason TINYINT NOT NULL, items INT NOT NULL,
    PRIMARY KEY (kelurahan_code, reason)`,
};

/**
 * Puts changes of cases into force within one transaction on one connection: the cases, their postings, what happened to
 * them, and at the end the tally. What was written as of a later revision is left alone: a night never undoes what a
 * correction after its pin has found.
 */
export class CaseWriter {
  private counts = { opened: 0, changed: 0, closed: 0 };
  private begun = false;

  constructor(
    private readonly tx: Sql,
    private readonly origin: CaseOrigin,
  ) {}

  /** @param changes of people of whom this writer has not been told before, by resident and programme */
  async write(changes: readonly CaseChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.begin();
    await this.load(changes);
    await this.lockTargets();
    await this.takePostings();
    await this.changeItems();
    await this.openItems();
    await this.givePostings();
  }

  /**
   * Adds what was written to the tally, in the order of its key and at the very end: parts of a night that run side by side
   * wait for each other only here, and never in a circle.
   */
  async end(): Promise<CaseCounts> {
    if (!this.begun) return this.counts;
    await this.tx.run(
      `INSERT INTO work_tally (kelurahan_code, reason, items)
       SELECT kelurahan_code, reason, items FROM work_delta WHERE items <> 0 ORDER BY kelurahan_code, reason
       ON DUPLICATE KEY UPDATE items = work_tally.items + VALUES(items)`,
    );
    for (const table of Object.keys(TEMPORARY)) await this.tx.run(`DROP TEMPORARY TABLE ${table}`);
    return this.counts;
  }

  private async begin(): Promise<void> {
    if (!this.begun) {
      this.begun = true;
      for (const [table, columns] of Object.entries(TEMPORARY)) {
        // A pooled connection may still hold the one of a transaction that was rolled back.
        await this.tx.run(`DROP TEMPORARY TABLE IF EXISTS ${table}`);
        await this.tx.run(`CREATE TEMPORARY TABLE ${table} (${columns}) ENGINE=InnoDB`);
      }
      return;
    }
    await this.tx.run('DELETE FROM work_change');
    await this.tx.run('DELETE FROM work_target');
  }

  private async load(changes: readonly CaseChange[]): Promise<void> {
    for (const part of batches(changes, ROWS_A_STATEMENT)) {
      const values = part.flatMap(({ residentId, programId, kelurahanCode, reasons, outcome }): Value[] => [
        ...[residentId, programId, kelurahanCode, reasons, outcome],
      ]);
      const rows = part.map(() => '(?, ?, ?, ?, ?)').join(', ');
      await this.tx.run(
        `INSERT INTO work_change (resident_id, program_id, kelurahan_code, reasons, outcome) VALUES ${rows}`,
        values,
      );
    }
  }

  /** The active cases that the changes are about; nobody else can change them until the end of the transaction. */
  private async lockTargets(): Promise<void> {
    await this.tx.run(
      `INSERT INTO work_target (item_id, kelurahan_code, reasons, outcome)
       SELECT w.id, c.kelurahan_code, c.reasons, c.outcome
         FROM work_change c STRAIGHT_JOIN work_item w
           ON w.active = 1 AND w.resident_id = c.resident_id AND w.program_id = c.program_id
        WHERE w.revision <= ? FOR UPDATE`,
      [this.origin.revision],
    );
  }

  private async takePostings(): Promise<void> {
    await this.tally(-1);
    await this.tx.run('DELETE p FROM work_target t STRAIGHT_JOIN work_posting p ON p.item_id = t.item_id');
  }

  private async changeItems(): Promise<void> {
    const { actor, at, revision, cause } = this.origin;
    await this.tx.run(
      `INSERT INTO work_step (item_id, step, actor_kind, actor_id, at, before_value, after_value)
       SELECT w.id, IF(n.moved = 1, 'MOVED', 'REASONS'), ?, ?, ?, IF(n.moved = 1, w.kelurahan_code, w.reasons),
              IF(n.moved = 1, t.kelurahan_code, t.reasons)
         FROM work_target t STRAIGHT_JOIN work_item w ON w.id = t.item_id
         STRAIGHT_JOIN (SELECT 0 AS moved UNION ALL SELECT 1) n
           ON IF(n.moved = 1, w.kelurahan_code <> t.kelurahan_code, w.reasons <> t.reasons)
        WHERE t.outcome IS NULL ORDER BY w.id`,
      [actor.kind, actor.id, at],
    );
    // Whoever had it may not reach the new kelurahan: it waits to be taken there. Set from left to right.
    const { affected: changed } = await this.tx.run(
      `UPDATE work_target t STRAIGHT_JOIN work_item w ON w.id = t.item_id
          SET w.state = IF(w.kelurahan_code = t.kelurahan_code, w.state, 'OPEN'),
              w.assignee_id = IF(w.kelurahan_code = t.kelurahan_code, w.assignee_id, NULL),
              w.kelurahan_code = t.kelurahan_code, w.reasons = t.reasons, w.revision = ?
        WHERE t.outcome IS NULL`,
      [revision],
    );
    const { affected: closed } = await this.tx.run(
      `UPDATE work_target t STRAIGHT_JOIN work_item w ON w.id = t.item_id
          SET w.active = NULL, w.state = 'DONE', w.closed_at = ?, w.closed_cause = ?, w.outcome = t.outcome, w.revision = ?
        WHERE t.outcome IS NOT NULL`,
      [at, cause, revision],
    );
    this.counts.changed += changed;
    this.counts.closed += closed;
  }

  private async openItems(): Promise<void> {
    const { cause, revision, on, at } = this.origin;
    const { affected } = await this.tx.run(
      `INSERT INTO work_item (resident_id, program_id, kelurahan_code, reasons, state, active, opened_on, opened_at,
         opened_cause, revision, earlier_id)
       SELECT c.resident_id, c.program_id, c.kelurahan_code, c.reasons, 'OPEN', 1, ?, ?, ?, ?,
              (SELECT MAX(e.id) FROM work_item e WHERE e.resident_id = c.resident_id AND e.program_id = c.program_id)
         FROM work_change c
        WHERE c.outcome IS NULL
          AND NOT EXISTS (SELECT 1 FROM work_item k WHERE k.resident_id = c.resident_id AND k.program_id = c.program_id
                            AND (k.active = 1 OR k.revision > ?))
        ORDER BY c.resident_id, c.program_id`,
      [on, at, cause, revision, revision],
    );
    this.counts.opened += affected;
    // What is closed has no postings any more; what was opened joins those that were changed.
    await this.tx.run('DELETE FROM work_target WHERE outcome IS NOT NULL');
    if (affected === 0) return;
    await this.tx.run(
      `INSERT IGNORE INTO work_target (item_id, kelurahan_code, reasons, outcome)
       SELECT w.id, c.kelurahan_code, c.reasons, NULL
         FROM work_change c STRAIGHT_JOIN work_item w
           ON w.active = 1 AND w.resident_id = c.resident_id AND w.program_id = c.program_id
        WHERE c.outcome IS NULL AND w.revision = ?`,
      [revision],
    );
  }

  private async givePostings(): Promise<void> {
    await this.tx.run(
      `INSERT INTO work_posting (reason, kelurahan_code, opened_on, item_id)
       SELECT n.reason, w.kelurahan_code, w.opened_on, w.id
         FROM work_target t STRAIGHT_JOIN work_item w ON w.id = t.item_id
         STRAIGHT_JOIN (${NUMBERS}) n ON n.reason = ${ANY_REASON} OR ((w.reasons >> (n.reason - 1)) & 1) = 1`,
    );
    await this.tally(1);
  }

  private async tally(sign: 1 | -1): Promise<void> {
    await this.tx.run(
      `INSERT INTO work_delta (kelurahan_code, reason, items)
       SELECT p.kelurahan_code, p.reason, ${sign} * COUNT(*)
         FROM work_target t STRAIGHT_JOIN work_posting p ON p.item_id = t.item_id
        GROUP BY p.kelurahan_code, p.reason
       ON DUPLICATE KEY UPDATE items = work_delta.items + VALUES(items)`,
    );
  }
}
