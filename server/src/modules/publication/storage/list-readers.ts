import type { ListState, ProgramTerms, PublicationMode, RowKind, RowStatus } from '@tepat/shared';
import type { Sql, Value } from '../../../platform/database/database';
import { Kept } from '../../../platform/database/kept';
import { marks } from '../../../platform/database/pages';
import { readTerms } from '../../programs';
import { L_WAS_PUBLISHED, STATE_OF_L, stateOf } from './list-state';
import { HELD_KIND, statusOf } from './list-rows';

/** A list as the console shows it. */
export interface ListRecord {
  readonly id: number;
  readonly programId: number;
  readonly period: string;
  readonly version: number;
  readonly state: ListState;
  readonly runId: number;
  readonly revision: number;
  readonly rankingId: number;
  readonly criteriaVersionId: number;
  readonly termsId: number;
  readonly referenceDate: string;
  readonly codeVersion: string;
  readonly recipients: number;
  readonly waiting: number;
  /** Rupiah of the payable rows. */
  readonly amountTotal: number;
  readonly previousListId: number | null;
  readonly joined: number;
  readonly left: number;
  /** Hex. */
  readonly digest: string;
  /** The exact text. */
  readonly manifest: string;
  readonly createdAt: Date;
}

const LIST = `SELECT l.id, l.program_id AS programId, l.period, l.version, ${STATE_OF_L} AS state, l.run_id AS runId,
  l.revision, l.ranking_id AS rankingId, l.criteria_version_id AS criteriaVersionId, l.terms_id AS termsId,
  l.reference_date AS referenceDate, l.code_version AS codeVersion, l.recipients, l.waiting,
  l.amount_total AS amountTotal, l.previous_list_id AS previousListId, l.joined, l.left_count AS \`left\`, l.digest,
  l.manifest, l.created_at AS createdAt FROM recipient_list l`;

type StoredList = Omit<ListRecord, 'digest' | 'manifest'> & { digest: Buffer; manifest: Buffer };

const recordOf = (row: StoredList): ListRecord => ({
  ...row,
  digest: row.digest.toString('hex'),
  manifest: row.manifest.toString('utf8'),
});

export async function listsByIds(
  sql: Sql,
  ids: readonly number[],
  publishedOnly = false,
): Promise<Map<number, ListRecord>> {
  if (ids.length === 0) return new Map();
  const wanted = `l.id IN (${marks(ids)})${publishedOnly ? ` AND ${L_WAS_PUBLISHED}` : ''}`;
  const rows = await sql.rows<StoredList>(`${LIST} WHERE ${wanted}`, ids);
  return new Map(rows.map((row) => [row.id, recordOf(row)]));
}

export interface ListPage {
  readonly first: number;
  /** Older than this list. */
  readonly before?: number;
  readonly programId?: number;
  readonly period?: string;
  readonly state?: ListState;
  /** Only lists that were published, whatever became of them since. */
  readonly publishedOnly?: boolean;
}

/** Lists, newest first, by keyset on the id. There are a few dozen a year. */
export async function listsPage(sql: Sql, page: ListPage): Promise<ListRecord[]> {
  const filters: [string, Value | undefined][] = [
    ['l.id < ?', page.before ?? Number.MAX_SAFE_INTEGER],
    ['l.program_id = ?', page.programId],
    ['l.period = ?', page.period],
    [`${STATE_OF_L} = ?`, page.state],
  ];
  const asked = filters.filter((filter): filter is [string, Value] => filter[1] !== undefined);
  const conditions = asked.map(([condition]) => condition);
  if (page.publishedOnly) conditions.push(L_WAS_PUBLISHED);
  const values = asked.map(([, value]) => value);
  const rows = await sql.rows<StoredList>(`${LIST} WHERE ${conditions.join(' AND ')} ORDER BY l.id DESC LIMIT ?`, [
    ...values,
    page.first,
  ]);
  return rows.map(recordOf);
}

/** The newest list of every programme in every state that it stands in, as ids by programme and state. */
export async function newestLists(sql: Sql, publishedOnly: boolean): Promise<Map<string, number>> {
  const rows = await sql.rows<{ programId: number; state: ListState; id: number }>(
    `SELECT programId, state, MAX(id) AS id FROM (
       SELECT l.program_id AS programId, l.id, ${STATE_OF_L} AS state FROM recipient_list l
       ${publishedOnly ? `WHERE ${L_WAS_PUBLISHED}` : ''}) s GROUP BY programId, state`,
  );
  return new Map(rows.map(({ programId, state, id }) => [newestKey(programId, state), id]));
}

export const newestKey = (programId: number, state: ListState): string => `${programId} ${state}`;

/**
 * The published list of every programme that stands now: of the newest period that has one. Asked programme by programme, so
 * that the states of the lists of earlier months are not looked at.
 */
export async function standingLists(sql: Sql): Promise<ListRecord[]> {
  const rows = await sql.rows<StoredList>(
    `${LIST} JOIN (SELECT (SELECT n.id FROM recipient_list n WHERE n.program_id = p.id AND ${stateOf('n')} = 'PUBLISHED'
          ORDER BY n.period DESC, n.version DESC LIMIT 1) AS id FROM program p) standing ON standing.id = l.id
      ORDER BY l.program_id`,
  );
  return rows.map(recordOf);
}

export async function digestAsStored(sql: Sql, listId: number): Promise<Buffer | null> {
  const [row] = await sql.rows<{ digest: Buffer }>('SELECT digest FROM recipient_list WHERE id = ?', [listId]);
  return row?.digest ?? null;
}

/** How lists under these terms are published. */
export async function publicationModeOf(sql: Sql, termsId: number): Promise<PublicationMode> {
  return (await termsById(sql, termsId)).publication;
}

/** The terms that a list is pinned to. */
export async function termsById(sql: Sql, termsId: number): Promise<ProgramTerms> {
  const terms = await pinnedTerms.of(sql, termsId, async () => {
    const [row] = await sql.rows<{ document: Buffer }>('SELECT document FROM program_terms WHERE id = ?', [termsId]);
    return row ? readTerms(row.document) : null;
  });
  if (!terms) throw new Error(`there are no terms ${termsId}`);
  return terms;
}

const pinnedTerms = new Kept<ProgramTerms>(64);

/** One frozen row. The NIK is the vault's id; who may see the number decides elsewhere. */
export interface RowRecord {
  readonly listId: number;
  readonly residentId: number;
  readonly standing: 'RECIPIENT' | 'WAITING';
  readonly position: number;
  readonly recipientRef: string;
  readonly nikId: number | null;
  readonly name: string;
  readonly birthDate: string;
  readonly kelurahanCode: string;
  readonly amount: number;
  readonly kind: RowKind;
  readonly status: RowStatus;
}

export const ROW_COLUMNS = `list_id AS listId, resident_id AS residentId, standing, position, recipient_ref AS recipientRef,
  nik_id AS nikId, name, birth_date AS birthDate, kelurahan_code AS kelurahanCode, amount, kind`;

export type StoredListRow = Omit<RowRecord, 'status' | 'kind'> & { kind: string };

export const listRowOf = (row: StoredListRow): RowRecord => ({
  ...row,
  kind: (row.kind === HELD_KIND ? 'EXISTING' : row.kind) as RowKind,
  status: statusOf(row.standing, row.kind),
});

/** The rows that named these residents, newest list first, at most a hundred of each. */
export async function rowsOfResidents(sql: Sql, residentIds: readonly number[]): Promise<Map<number, RowRecord[]>> {
  const found = new Map<number, RowRecord[]>(residentIds.map((id) => [id, []]));
  if (residentIds.length === 0) return found;
  const rows = await sql.rows<StoredListRow>(
    `SELECT ${ROW_COLUMNS} FROM (
       SELECT list_id AS l, resident_id AS r, ROW_NUMBER() OVER (PARTITION BY resident_id ORDER BY list_id DESC) AS newest
         FROM list_row WHERE resident_id IN (${marks(residentIds)})) k
       JOIN list_row ON list_id = k.l AND resident_id = k.r
      WHERE k.newest <= 100 ORDER BY k.r, k.l DESC`,
    residentIds,
  );
  for (const row of rows) found.get(row.residentId)?.push(listRowOf(row));
  return found;
}

/** The canonical text of one row: what was hashed. */
export async function rowContent(sql: Sql, listId: number, residentId: number): Promise<string | null> {
  const [row] = await sql.rows<{ content: Buffer }>(
    'SELECT content FROM list_row WHERE list_id = ? AND resident_id = ?',
    [listId, residentId],
  );
  return row?.content.toString('utf8') ?? null;
}
