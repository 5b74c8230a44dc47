import type { Sql } from '../../../platform/database/database';
import { Kept } from '../../../platform/database/kept';
import { validateModel } from '../domain';
import type { RankingBasis, WelfareModel } from '../domain';

/** LOADED: imported and proven. RELEASED (or REJECTED) by a second person. ACTIVE: ranks the province. RETIRED: did. */
export type ModelState = 'LOADED' | 'RELEASED' | 'REJECTED' | 'ACTIVE' | 'RETIRED';

export interface StoredModel {
  readonly id: number;
  readonly code: string;
  readonly version: number;
  readonly illustrative: boolean;
  readonly basis: RankingBasis;
  readonly state: ModelState;
  readonly effectiveFrom: string;
  readonly sha256: string;
  readonly createdBy: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

interface ModelRow extends Omit<StoredModel, 'illustrative' | 'sha256'> {
  illustrative: number;
  sha256: Buffer;
}

const SELECT =
  'SELECT id, code, version, illustrative, basis, state, effective_from AS effectiveFrom, sha256, ' +
  'created_by AS createdBy, decided_by AS decidedBy, decided_at AS decidedAt FROM welfare_model';

const fromRow = (row: ModelRow): StoredModel => ({
  ...row,
  illustrative: row.illustrative === 1,
  sha256: row.sha256.toString('hex'),
});

export async function storedModels(sql: Sql): Promise<StoredModel[]> {
  return (await sql.rows<ModelRow>(`${SELECT} ORDER BY id`)).map(fromRow);
}

export async function storedModel(sql: Sql, id: number): Promise<StoredModel | null> {
  const [row] = await sql.rows<ModelRow>(`${SELECT} WHERE id = ?`, [id]);
  return row ? fromRow(row) : null;
}

export async function findModel(sql: Sql, code: string, version: number): Promise<StoredModel | null> {
  const [row] = await sql.rows<ModelRow>(`${SELECT} WHERE code = ? AND version = ?`, [code, version]);
  return row ? fromRow(row) : null;
}

export async function activeModel(sql: Sql): Promise<StoredModel | null> {
  const [row] = await sql.rows<ModelRow>(`${SELECT} WHERE state = 'ACTIVE' ORDER BY id DESC LIMIT 1`);
  return row ? fromRow(row) : null;
}

export async function setModelState(tx: Sql, id: number, state: ModelState): Promise<void> {
  await tx.run('UPDATE welfare_model SET state = ? WHERE id = ?', [state, id]);
}

/**
 * The released model that is due on a date and does not rank yet: the one of the latest date, never one that the ranking
 * model has overtaken. Null when there is none.
 */
export async function dueModel(sql: Sql, on: string): Promise<StoredModel | null> {
  const [row] = await sql.rows<ModelRow>(
    `${SELECT} m WHERE state = 'RELEASED' AND effective_from <= ? AND NOT EXISTS (
       SELECT 1 FROM welfare_model a WHERE a.state = 'ACTIVE'
          AND (a.effective_from > m.effective_from OR (a.effective_from = m.effective_from AND a.id > m.id)))
     ORDER BY effective_from DESC, id DESC LIMIT 1`,
    [on],
  );
  return row ? fromRow(row) : null;
}

/** Notes the decision of a second person; false when somebody has decided meanwhile. */
export async function noteDecision(
  tx: Sql,
  id: number,
  decided: { state: ModelState; by: string; at: Date },
): Promise<boolean> {
  const { affected } = await tx.run(
    "UPDATE welfare_model SET state = ?, decided_by = ?, decided_at = ? WHERE id = ? AND state = 'LOADED'",
    [decided.state, decided.by, decided.at, id],
  );
  return affected === 1;
}

/** Keeps the exact bytes: a document that is hashed is never stored in a form that the database may rewrite. */
export async function insertModel(
  tx: Sql,
  model: WelfareModel,
  document: { bytes: Buffer; sha256: Buffer },
  by: { state: ModelState; actorId: string; at: Date },
): Promise<number> {
  const { insertId } = await tx.run(
    `INSERT INTO welfare_model (code, version, document, sha256, illustrative, basis, state, effective_from, created_by, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      model.code,
      model.version,
      document.bytes,
      document.sha256,
      model.illustrative ? 1 : 0,
      model.basis,
      by.state,
      model.effectiveFrom,
      by.actorId,
      by.at,
    ],
  );
  return insertId;
}

// Keyed by digest, so that a transaction, which keeps no document by its id, does not prove it anew.
const documents = new Map<string, WelfareModel>();
const byId = new Kept<WelfareModel>(8);

/** The model's document, proven again when it is first read by this process. Throws when it is not there or does not prove. */
export async function modelDocument(sql: Sql, id: number): Promise<WelfareModel> {
  const document = await byId.of(sql, id, () => provenDocument(sql, id));
  if (!document) throw new Error(`there is no welfare model ${id}`);
  return document;
}

async function provenDocument(sql: Sql, id: number): Promise<WelfareModel | null> {
  const stored = await storedModel(sql, id);
  return stored && documentOf(sql, stored);
}

/** The same, where the model was read already. */
export async function documentOf(sql: Sql, { id, sha256 }: Pick<StoredModel, 'id' | 'sha256'>): Promise<WelfareModel> {
  const known = documents.get(sha256);
  if (known) return known;
  const [row] = await sql.rows<{ document: Buffer }>('SELECT document FROM welfare_model WHERE id = ?', [id]);
  const validation = validateModel(JSON.parse(row?.document.toString('utf8') ?? 'null'));
  if (!validation.ok) throw new Error(`welfare model ${id} no longer proves: ${JSON.stringify(validation.faults)}`);
  documents.set(sha256, validation.model);
  return validation.model;
}
