import path from 'node:path';
import type { Connection } from 'mysql2/promise';
import type { IntakeKind } from '@tepat/shared';
import { loadBatches } from '../../../platform/database/load';
import type { NumberKind } from '../../../platform/database/vault';
import type { Platform } from '../../../platform/platform';
import type { Progress } from '../domain/progress';
import { stagePhase } from '../domain/work-plan';
import type { ImportFile } from '../storage/import-file.entity';
import { openCsv, sha256 } from '../storage/source-file';
import { stagedColumnNames, stagedRows, withoutErrorColumns } from '../storage/stage-rows';
import { idColumnOf, stageColumns, stageDefinition, stageTableOf } from '../storage/stage-table';

/** The stored file is no longer the one that was validated. */
export class FileChanged extends Error {}

const REPORT_EVERY_BYTES = 1 << 20;

/**
 * Loads a validated file into a temporary table of the connection (`stage_<kind>`), numbers as sealed blocks, and
 * seals them into the vaults. Readers of the table use the numbers' ids (`nik_id`, `card_id`; 0 = none). Nothing of it outlives the connection but vault entries, which say nothing by themselves.
 *
 * @returns the number of rows
 * @throws FileChanged when the bytes differ from those that were uploaded
 */
export async function stageImport(
  platform: Platform,
  connection: Connection,
  file: ImportFile,
  onProgress: Progress = () => undefined,
): Promise<number> {
  const table = stageTableOf(file.kind);
  await connection.query(`DROP TEMPORARY TABLE IF EXISTS ${table}`);
  await connection.query(stageDefinition(file.kind));
  const hash = sha256();
  const meter = byteMeter(stagePhase(file.kind), file.bytes, onProgress, hash);
  const source = await openCsv(path.join(platform.dataDirectory, file.storedPath), platform.fileKey, meter);
  if (!source) throw new FileChanged(`import ${file.id} is empty`);
  const { header, rows } = withoutErrorColumns(source.header, source.rows);
  const empty = await emptyVaults(connection);
  const names = stagedColumnNames(file.kind, empty);
  const loaded = await loadBatches(
    connection,
    table,
    names.all,
    stagedRows(platform.vault, file.kind, header, rows, empty),
    names.binary,
  );
  if (!hash.digest().equals(file.sha256)) throw new FileChanged(`import ${file.id} has changed since its upload`);
  await sealNumbers(platform, connection, file.kind, empty, onProgress);
  return loaded;
}

/** Feeds a digest and reports the bytes read, now and then. */
export function byteMeter(
  phase: string,
  total: number,
  onProgress: Progress,
  digest?: { update(bytes: Buffer): unknown },
): { update(bytes: Buffer): void } {
  let done = 0;
  let reported = 0;
  return {
    update(bytes) {
      digest?.update(bytes);
      done += bytes.length;
      if (done - reported < REPORT_EVERY_BYTES) return;
      reported = done;
      // A report that fails must not break the reading: the next one tells more anyway.
      void Promise.resolve(onProgress(phase, done, total)).catch(() => undefined);
    },
  };
}

const VAULTS = { nik: 'nik_vault', family_card: 'family_card_vault' } as const;

async function emptyVaults(connection: Connection): Promise<NumberKind[]> {
  const empty: NumberKind[] = [];
  for (const kind of ['nik', 'family_card'] as const) {
    const [anything] = await connection.query(`SELECT 1 FROM ${VAULTS[kind]} LIMIT 1`);
    if ((anything as unknown[]).length === 0) empty.push(kind);
  }
  return empty;
}

/**
 * The vault ids of the staged numbers into their rows: first of those that are known, as most are in every delivery but
 * the first; then the others are sealed, in the order of the staged rows, so that neighbours there are neighbours in the
 * vault. Into a vault that was empty the staged rows bring their ids with them: looking up ten million of them again
 * costs more than sealing them.
 */
async function sealNumbers(
  platform: Platform,
  connection: Connection,
  kind: IntakeKind,
  empty: readonly NumberKind[],
  onProgress: Progress,
): Promise<void> {
  const table = stageTableOf(kind);
  for (const { name: block, sealed } of stageColumns(kind)) {
    if (sealed === null) continue;
    const vault = VAULTS[sealed];
    const id = idColumnOf(sealed);
    const takeKnown = (): Promise<unknown> =>
      connection.query(
        `UPDATE ${table} s STRAIGHT_JOIN ${vault} v ON v.block = s.${block} SET s.${id} = v.id WHERE s.${id} = 0`,
      );
    await onProgress(`SEAL_${vault.toUpperCase()}`, 0, 0);
    // IGNORE: a number may repeat, and somebody else may seal it at this moment. DISTINCT would need a table on disk.
    if (empty.includes(sealed)) {
      await connection.query(
        `INSERT IGNORE INTO ${vault} (id, block, key_version) SELECT ${id}, ${block}, ? FROM ${table} WHERE ${id} <> 0`,
        [platform.vault.keyVersion],
      );
      // Numbers that repeat have the id of another row, and an id may have been taken meanwhile.
      await connection.query(
        `UPDATE ${table} s LEFT JOIN ${vault} v ON v.id = s.${id} AND v.block = s.${block}
         SET s.${id} = 0 WHERE s.${id} <> 0 AND v.id IS NULL`,
      );
    } else await takeKnown();
    await connection.query(
      `INSERT IGNORE INTO ${vault} (block, key_version)
       SELECT ${block}, ? FROM ${table} WHERE ${block} IS NOT NULL AND ${id} = 0`,
      [platform.vault.keyVersion],
    );
    await takeKnown();
  }
}
