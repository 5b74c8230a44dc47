import path from 'node:path';
import type { Connection } from 'mysql2/promise';
import { loadBatches } from '../../../platform/database/load';
import type { Platform } from '../../../platform/platform';
import type { Progress } from '../domain/progress';
import { stagePhase } from '../domain/work-plan';
import type { ImportFile } from '../storage/import-file.entity';
import { openCsv, sha256 } from '../storage/source-file';
import { stagedColumnNames, stagedRows, withoutErrorColumns } from '../storage/stage-rows';
import { stageDefinition, stageTableOf } from '../storage/stage-table';

/** The stored file is no longer the one that was validated. */
export class FileChanged extends Error {}

const REPORT_EVERY_BYTES = 1 << 20;

/**
 * Loads a validated file into a temporary table of the connection (`stage_<kind>`), numbers as sealed blocks, and sees
 * to it that the vaults know every one of them. Whoever reads the table joins the vault once, where the rows are matched:
 * writing ten million ids back into the staged rows took longer than finding them. Nothing of it outlives the connection
 * but vault entries, which say nothing by themselves.
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
  const names = stagedColumnNames(file.kind);
  const loaded = await loadBatches(
    connection,
    table,
    names.all,
    stagedRows(platform.vault, file.kind, header, rows),
    names.binary,
  );
  if (!hash.digest().equals(file.sha256)) throw new FileChanged(`import ${file.id} has changed since its upload`);
  await sealNumbers(platform, connection, file, names.binary, onProgress);
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

/**
 * Seals the numbers that the vaults do not know yet, in the order of the staged rows, so that neighbours there are
 * neighbours in the vault.
 */
async function sealNumbers(
  platform: Platform,
  connection: Connection,
  file: ImportFile,
  blocks: readonly string[],
  onProgress: Progress,
): Promise<void> {
  const table = stageTableOf(file.kind);
  for (const block of blocks) {
    const vault = block === 'nik_block' ? 'nik_vault' : 'family_card_vault';
    await onProgress(`SEAL_${vault.toUpperCase()}`, 0, 0);
    const [anything] = await connection.query(`SELECT 1 FROM ${vault} LIMIT 1`);
    // In an empty vault nothing is known, and the rows need not be laid aside while they are compared with it.
    const unknown =
      (anything as unknown[]).length > 0
        ? `LEFT JOIN ${vault} v ON v.block = s.${block} WHERE v.id IS NULL AND s.${block} IS NOT NULL`
        : `WHERE s.${block} IS NOT NULL`;
    // IGNORE: a number may repeat, and somebody else may seal it at this moment. DISTINCT would need a table on disk.
    await connection.query(
      `INSERT IGNORE INTO ${vault} (block, key_version) SELECT STRAIGHT_JOIN s.${block}, ? FROM ${table} s ${unknown}`,
      [platform.vault.keyVersion],
    );
  }
}
