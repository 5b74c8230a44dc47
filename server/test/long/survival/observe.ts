import type { Sql } from '../../../src/platform/database/database';
import { digestAsOf, REGISTRY_TABLES, SCORE_TABLES } from '../../support/as-of';
import { digestOf } from '../../support/digest';

/** Where everything may be looked at. */
export type Readable = Pick<Sql, 'rows'>;

export interface ObservedRun {
  readonly id: number;
  readonly runDate: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly active: number | null;
}

export interface ObservedList {
  readonly id: number;
  /** Programme, period and version. */
  readonly name: string;
  readonly runId: number;
  readonly digest: string;
  readonly counts: string;
  readonly rows: number;
  readonly states: string;
}

export interface ObservedEvent {
  readonly action: string;
  readonly kind: string;
  readonly id: string;
}

/** Everything that a judgement needs, read past all proxies once the story has ended. */
export interface Observation {
  readonly runs: readonly ObservedRun[];
  readonly openTasks: number;
  readonly head: number;
  readonly revisions: readonly number[];
  /** Families whose facts were corrected. */
  readonly corrected: readonly number[];
  /** Messages of the outbox. */
  readonly waiting: readonly string[];
  readonly rankings: readonly { id: number; runId: number | null; runDate: string | null; content: string }[];
  readonly lists: readonly ObservedList[];
  readonly events: readonly ObservedEvent[];
  /** By revision and table: a digest of every row as it stood. */
  readonly asOf: Readonly<Record<string, string>>;
  readonly decisions: string;
  /** Active cases of the worklist. */
  readonly cases: string;
  /** What the last MATCH found, without the revisions that wrote it. */
  readonly identities: string;
}

const VERSIONED = [...REGISTRY_TABLES, ...SCORE_TABLES];

/** By revision and table: a digest of every row as it stood. */
export async function registryAsOf(world: Readable, revisions: readonly number[]): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const revision of revisions)
    for (const table of VERSIONED) digests[`${revision} ${table}`] = await digestAsOf(world, table, revision);
  return digests;
}

/** @param revisions as of which the whole registry is read */
export async function observe(world: Readable, revisions: readonly number[]): Promise<Observation> {
  const runs = await world.rows<ObservedRun>(
    'SELECT id, run_date AS runDate, state, outcome, active FROM nightly_run ORDER BY id',
  );
  const open = await world.rows("SELECT 1 FROM nightly_task WHERE state IN ('WAITING', 'RUNNING')");
  const [head] = await world.rows<{ revision: number }>('SELECT revision FROM registry_head');
  const lists = await world.rows<ObservedList>(
    `SELECT l.id, CONCAT_WS(' ', p.code, l.period, l.version) AS name, l.run_id AS runId, HEX(l.digest) AS digest,
       CONCAT_WS(' ', l.recipients, l.waiting, l.amount_total, l.joined, l.left_count, l.revision) AS counts,
       (SELECT COUNT(*) FROM list_row r WHERE r.list_id = l.id) AS \`rows\`,
       (SELECT GROUP_CONCAT(t.state ORDER BY t.seq) FROM list_transition t WHERE t.list_id = l.id) AS states
     FROM recipient_list l JOIN program p ON p.id = l.program_id ORDER BY p.code, l.period, l.version`,
  );
  return {
    runs,
    openTasks: open.length,
    head: head?.revision ?? 0,
    revisions: (await world.rows<{ id: number }>('SELECT id FROM revision ORDER BY id')).map(({ id }) => id),
    corrected: await correctedFamilies(world),
    waiting: (await world.rows<{ message: string }>("SELECT CONCAT(topic, ' ', payload) AS message FROM outbox")).map(
      ({ message }) => message,
    ),
    rankings: await rankingsOf(world),
    lists,
    events: await world.rows<ObservedEvent>(
      'SELECT action, subject_kind AS kind, subject_id AS id FROM audit_event ORDER BY id',
    ),
    asOf: await registryAsOf(world, revisions),
    identities: digestOf(await world.rows('SELECT resident_id, categories, notes FROM identity_result')),
    cases: digestOf(
      await world.rows('SELECT resident_id, program_id, kelurahan_code, reasons FROM work_item WHERE active = 1'),
    ),
    decisions: digestOf(
      await world.rows(
        `SELECT program_id, resident_id, outcome, met_mask, unknown_mask, desil_used, desil_kind, excluded_by,
           criteria_version_id, revision, reference_date FROM decision`,
      ),
    ),
  };
}

async function correctedFamilies(world: Readable): Promise<number[]> {
  const rows = await world.rows<{ summary: string }>("SELECT summary FROM revision WHERE kind = 'CORRECTION'");
  return rows.map(({ summary }) => (JSON.parse(summary) as { familyId: number }).familyId);
}

async function rankingsOf(world: Readable): Promise<Observation['rankings']> {
  const rows = await world.rows<{ id: number; runId: number | null; runDate: string | null }>(
    `SELECT r.id, r.run_id AS runId, n.run_date AS runDate, r.revision, r.provincial_cut_points, r.calibrated_cut_points,
       r.total_weight, r.families, r.unscored, r.tie_mass, SHA2(r.histogram, 256) AS histogram
     FROM ranking r LEFT JOIN nightly_run n ON n.id = r.run_id ORDER BY r.id`,
  );
  return rows.map(({ id, runId, runDate, ...content }) => ({ id, runId, runDate, content: JSON.stringify(content) }));
}
