import { createConnection } from 'mysql2/promise';
import { connectionOptions } from './database';

/** S select, I insert, U update, D delete. */
type Rights = '' | 'S' | 'SI' | 'SU' | 'SIU' | 'SID' | 'SIUD';

interface TableGrant {
  app: Rights;
  publisher: Rights;
  /** Columns that the publisher may read of a table that is closed to it otherwise. */
  publisherReads?: readonly string[];
}

const grant = (app: Rights, publisher: Rights = 'S'): TableGrant => ({ app, publisher });
const APPEND = grant('SI', 'SI');
const FROZEN_LIST = grant('S', 'SI');
const VERSIONED = grant('SIUD');
const HISTORY = grant('SI');

/**
 * Who may do what, table by table. A table that has no line here fails the check after migrations, so that nobody
 * forgets to decide. What is announced and what is audited takes no UPDATE or DELETE from any running process.
 */
export const GRANTS: Record<string, TableGrant> = {
  migration: grant('S'),
  region: grant('SI'),
  // Who decided about a list, and whether they may: no name, no address, no password.
  user_account: { ...grant('SIU', ''), publisherReads: ['id', 'role', 'region_code', 'disabled_at'] },
  session: grant('SIUD', ''),
  api_client: grant('SIU', ''),
  access_token: grant('SID', ''),
  idempotency_record: grant('SIUD', ''),
  audit_event: APPEND,
  audit_subject: APPEND,
  nik_vault: grant('SI', ''),
  family_card_vault: grant('SI', ''),
  import_file: grant('SIU', ''),
  import_issue: grant('SID', ''),
  registry_head: grant('SU'),
  revision: HISTORY,
  delivery_adoption: grant('SIU'),
  family: VERSIONED,
  family_history: HISTORY,
  resident: VERSIONED,
  resident_history: HISTORY,
  fact_override: grant('SIU'),
  fact_conflict: grant('SIU'),
  fact_confirmation: grant('SIU', ''),
  civil_record: VERSIONED,
  civil_record_history: HISTORY,
  asset_record: VERSIONED,
  asset_record_history: HISTORY,
  institution_record: VERSIONED,
  institution_record_history: HISTORY,
  central_program_record: VERSIONED,
  central_program_record_history: HISTORY,
  disability_record: VERSIONED,
  disability_record_history: HISTORY,
  sanction_record: VERSIONED,
  sanction_record_history: HISTORY,
  identity_result: VERSIONED,
  identity_result_history: HISTORY,
  identity_progress: grant('SU'),
  identity_check: grant('SIU', ''),
  civil_feedback: grant('SI', ''),
  duplicate_pair: grant('SIU', ''),
  duplicate_scan: grant('SIU', ''),
  welfare_model: grant('SIU'),
  score_a: VERSIONED,
  score_a_history: VERSIONED,
  score_b: VERSIONED,
  score_b_history: VERSIONED,
  score_slot: grant('SU'),
  ranking: grant('SI'),
  program: grant('SIU'),
  program_terms: grant('SI'),
  dated_setting: grant('S'),
  criteria_version: grant('SIU'),
  criteria_transition: APPEND,
  standing_order: grant('SIU'),
  decision: VERSIONED,
  decision_history: HISTORY,
  work_item: grant('SIU'),
  work_posting: grant('SID'),
  work_step: HISTORY,
  work_tally: grant('SIU'),
  program_lock: grant('SIU', 'SU'),
  recipient_list: FROZEN_LIST,
  list_row: FROZEN_LIST,
  // A person's decision is a new row, and knows no word for PUBLISHED: what a list says and where it stands comes from the
  // publisher alone.
  list_decision: HISTORY,
  list_transition: FROZEN_LIST,
  list_gate: FROZEN_LIST,
  list_change: FROZEN_LIST,
  list_count: FROZEN_LIST,
  correction: grant('SIU', ''),
  // Lines change while a correction is a draft; what was submitted stands as bytes in its step.
  correction_line: grant('SIUD', ''),
  correction_step: grant('SI', ''),
  correction_judgement: grant('SI', ''),
  correction_effect_view: grant('SI', ''),
  proposal_draft: grant('SI', ''),
  handover: grant('SIU', ''),
  handover_item: grant('SIU', ''),
  evidence: grant('SIU', ''),
  objection: grant('SIU', ''),
  objection_step: grant('SI', ''),
  objection_correction: grant('SI', ''),
  simulation: grant('SIU', ''),
  simulation_result: grant('SI', ''),
  nightly_run: grant('SIU', 'SU'),
  nightly_task: grant('SIU', 'SU'),
  worker_heartbeat: grant('SIUD', ''),
  outbox: grant('SIUD', ''),
};

const WORDS: Record<string, string> = { S: 'SELECT', I: 'INSERT', U: 'UPDATE', D: 'DELETE' };

/**
 * Applies the table, after migrations. Rights that an older version gave and this one does not are revoked first, so
 * the database never allows more than this page says.
 *
 * @throws when a table of the database has no line above
 */
export async function applyGrants(migratorUrl: string, appUrl: string, publisherUrl: string): Promise<void> {
  const options = connectionOptions(migratorUrl);
  const connection = await createConnection(options);
  try {
    const database = options.database ?? '';
    const [rows] = await connection.query('SHOW TABLES');
    const tables = (rows as Record<string, string>[]).map((row) => Object.values(row)[0] ?? '');
    const undecided = tables.filter((table) => !(table in GRANTS));
    if (undecided.length > 0) throw new Error(`no grants are decided for: ${undecided.join(', ')}`);
    for (const account of ['app', 'publisher'] as const) {
      const { grantee, held } = await accountBehind(account === 'app' ? appUrl : publisherUrl, database);
      for (const on of held) await connection.query(`REVOKE ALL PRIVILEGES ON ${on} FROM ${grantee}`);
      if (account === 'app') await connection.query(`GRANT CREATE TEMPORARY TABLES ON \`${database}\`.* TO ${grantee}`);
      for (const table of tables) {
        const rights = [...(GRANTS[table]?.[account] ?? '')].map((right) => WORDS[right]);
        const columns = account === 'publisher' ? GRANTS[table]?.publisherReads : undefined;
        if (columns) rights.push(`SELECT (${columns.join(', ')})`);
        if (rights.length > 0) {
          await connection.query(`GRANT ${rights.join(', ')} ON \`${database}\`.\`${table}\` TO ${grantee}`);
        }
      }
    }
  } finally {
    await connection.end();
  }
}

/**
 * The account that a URL really reaches, and what it already holds in this database. It is asked by signing in as the
 * account itself: the migrator then needs no right to read the server's own user tables.
 */
async function accountBehind(url: string, database: string): Promise<{ grantee: string; held: string[] }> {
  const { database: _none, ...withoutDatabase } = connectionOptions(url);
  const connection = await createConnection(withoutDatabase);
  try {
    const [[current]] = (await connection.query('SELECT CURRENT_USER() AS account')) as unknown as [
      [{ account: string }],
    ];
    const [user = '', host = ''] = current.account.split('@');
    const [rows] = await connection.query('SHOW GRANTS');
    const held: string[] = [];
    for (const row of rows as Record<string, string>[]) {
      const [, on] = /^GRANT .* ON (\S+) TO /.exec(Object.values(row)[0] ?? '') ?? [];
      if (on?.replaceAll('`', '').startsWith(`${database}.`)) held.push(on);
    }
    return { grantee: `${connection.escape(user)}@${connection.escape(host)}`, held };
  } finally {
    await connection.end();
  }
}
