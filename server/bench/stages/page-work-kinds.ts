import { Database } from '../../src/platform/database/database';
import type { Bench } from '../bench';
import { DEPTHS, ROWS, type PageKind } from './page-kinds';

const CORRECTIONS = `query ($after: String, $filter: CorrectionFilter) {
  corrections(first: ${ROWS}, after: $after, filter: $filter) {
    edges { node { id number state createdAt region { name } } } pageInfo { endCursor } } }`;
const INBOX = 'query { correctionInbox { waitingForMe escalated toConfirm drafts most } }';
const CONFLICTS = `query ($after: String) { factConflicts(first: ${ROWS}, after: $after) {
  edges { node { id label baseText region { name } } } pageInfo { endCursor } } }`;
const DUPLICATES = `query ($after: String) { duplicates(first: ${ROWS}, after: $after, state: OPEN) {
  edges { node { id likeness first { name } second { name } } } pageInfo { endCursor } } }`;
const WORKLIST = `query ($after: String) { worklist(first: ${ROWS}, after: $after) {
  edges { node { id openedOn resident { name } region { name } } } pageInfo { endCursor } } }`;
const EVENTS = `query ($after: String, $filter: AuditFilter) { auditEvents(first: ${ROWS}, after: $after, filter: $filter) {
  edges { node { id at action actorName } } pageInfo { endCursor } } }`;

/** As many open corrections as the province may have at once; of a smaller one, one family in fifty. */
const MOST_CORRECTIONS = 20_000;

/**
 * The pages of people's work: what a night, a delivery and the trail left is paged as it stands. Nobody proposes anything in
 * a bench, so corrections are planted for the while; the shape of a row is what matters to a page, not how it came.
 */
export async function withWorkKinds(bench: Bench, measure: (kind: PageKind) => Promise<void>): Promise<void> {
  const { migratorUrl } = bench.environment;
  if (!migratorUrl) throw new Error('the bench needs the account of the migrator');
  const migrator = await Database.open(migratorUrl, [], 1);
  try {
    await plantCorrections(migrator);
    for (const kind of await workKinds(migrator)) {
      if (kind.rows > 0) await measure(kind);
      else bench.say(`page ${kind.name}: there is nothing to page`);
    }
  } finally {
    for (const text of [
      `DELETE FROM correction_step WHERE correction_id IN (SELECT id FROM correction WHERE reason = 'bench')`,
      `DELETE FROM correction WHERE reason = 'bench'`,
    ])
      await migrator.run(text);
    await migrator.close();
  }
}

async function plantCorrections(migrator: Database): Promise<void> {
  const state = "ELT(1 + MOD(id, 3), 'SUBMITTED', 'VERIFIED', 'RETURNED')";
  await migrator.run(
    `INSERT INTO correction (family_id, kelurahan_code, state, edit, step, reason, proposer_id, escalated, created_at)
     SELECT id, kelurahan_code, ${state}, 1, 1, 'bench', '0', 0, UTC_TIMESTAMP(6)
       FROM family WHERE MOD(id, 50) = 7 LIMIT ${MOST_CORRECTIONS}`,
  );
  await migrator.run(
    `INSERT INTO correction_step (correction_id, seq, state, actor_kind, actor_id, at)
     SELECT id, 1, 'DRAFT', 'USER', proposer_id, created_at FROM correction WHERE reason = 'bench'`,
  );
}

type Place = readonly (string | number)[];

async function workKinds(database: Database): Promise<PageKind[]> {
  /** Places all along the first keys of an index; `from` is what is paged, in its order. */
  const along = async (columns: string, from: string): Promise<Place[]> => {
    const rows = await database.rows<{ [column: string]: string | number }>(
      `SELECT ${columns} FROM ${from} LIMIT ${DEPTHS * 1000}`,
    );
    const step = Math.max(1, Math.floor(rows.length / DEPTHS));
    return rows.filter((_, at) => at % step === 0).map((row) => Object.values(row));
  };
  const page = (
    name: string,
    query: string,
    deepCursors: readonly Place[],
    more: Partial<PageKind> = {},
  ): PageKind => ({
    ...{ name, query, variables: {}, deepCursors, role: 'APPROVER' },
    rows: deepCursors.length === 0 ? 0 : ROWS,
    ...more,
  });
  const waiting = await along('kelurahan_code, id', "correction WHERE state = 'VERIFIED' ORDER BY kelurahan_code, id");
  const events = await along('id', 'audit_event ORDER BY id DESC');
  return [
    page('corrections', CORRECTIONS, await along('kelurahan_code, id', 'correction ORDER BY kelurahan_code, id')),
    page('corrections that wait for me', CORRECTIONS, waiting, { variables: { filter: { waitingForMe: true } } }),
    // No page: what stands above them, and is asked for with each.
    page('inbox of corrections', INBOX, [['', 0]], { rows: 1 }),
    page(
      'conflicts',
      CONFLICTS,
      await along('kelurahan_code, id', "fact_conflict WHERE state = 'OPEN' ORDER BY kelurahan_code, id"),
    ),
    page(
      'duplicates',
      DUPLICATES,
      await along(
        '1 AS walk, first_kelurahan_code, first_id, second_id',
        "duplicate_pair WHERE state = 'OPEN' ORDER BY first_kelurahan_code, first_id, second_id",
      ),
    ),
    page(
      'worklist',
      WORKLIST,
      await along(
        "kelurahan_code, DATE_FORMAT(opened_on, '%Y-%m-%d'), id",
        'work_item WHERE active = 1 ORDER BY kelurahan_code, opened_on, id',
      ),
    ),
    page('events', EVENTS, events, { role: 'AUDITOR' }),
    page('events of an action', EVENTS, events, {
      ...{ role: 'AUDITOR', variables: { filter: { action: 'correction.apply' } } },
    }),
  ];
}
