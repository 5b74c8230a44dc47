import type { IntakeKind } from '@tepat/shared';
import type { LoadCell } from '../../../platform/database/load';
import type { NumberKind, NumberVault } from '../../../platform/database/vault';
import { carriesErrorColumns, ERROR_COLUMNS, fromErrorFile } from '../domain/error-columns';
import { COMPUTED, idColumnOf, stageColumns } from './stage-table';
import type { RowBatches, SourceRow } from './source-file';

const BLOCK = 16;

/** The header that counts, and rows with exactly its cells: an error file's extra columns are taken off. */
export function withoutErrorColumns(
  header: readonly string[],
  rows: RowBatches,
): { header: string[]; rows: RowBatches; corrected: boolean } {
  if (!carriesErrorColumns(header)) return { header: [...header], rows, corrected: false };
  const width = header.length - ERROR_COLUMNS.length;
  const trim = ({ line, cells }: SourceRow): SourceRow => {
    // A row of another length stays as it is, so that the validator says so.
    if (cells.length === header.length) return { line, cells: cells.slice(0, width).map(fromErrorFile) };
    return { line, cells: cells.length === width ? [...cells, ''] : cells };
  };
  async function* trimmed(): AsyncGenerator<SourceRow[]> {
    for await (const batch of rows) yield batch.map(trim);
  }
  return { header: header.slice(0, width), rows: trimmed(), corrected: true };
}

/** The sealed blocks of the numbers of a batch, one list for each position: one cipher call for many rows. */
export function sealedBlocks(
  vault: NumberVault,
  batch: readonly SourceRow[],
  numbers: readonly { at: number; kind: 'nik' | 'family_card' }[],
): (Buffer | null)[][] {
  return numbers.map(({ at, kind }) => {
    // What is no number (empty, or too long: then the row is refused) has no block.
    const present = batch.map(({ cells }) => numberIn(cells[at]));
    const blocks = vault.sealAll(
      kind,
      present.filter((number) => number !== null),
    );
    let next = 0;
    return present.map((number) => (number === null ? null : blocks.subarray(next * BLOCK, ++next * BLOCK)));
  });
}

function numberIn(cell: string | undefined): string | null {
  return cell !== undefined && cell !== '' && Buffer.byteLength(cell) <= BLOCK ? cell : null;
}

/** Where the numbers of a kind stand in a file with this header. */
export function numberPositions(
  kind: IntakeKind,
  header: readonly string[],
): { at: number; kind: 'nik' | 'family_card'; column: string }[] {
  return stageColumns(kind)
    .filter((column) => column.sealed !== null)
    .map(({ sealed, source, name }) => ({ at: header.indexOf(source), kind: sealed ?? 'nik', column: name }));
}

/**
 * Turns the rows of a validated file into the rows of its staging table.
 *
 * @param numbered kinds of numbers whose vault is empty: each gets the number of its line as its id, to be sealed with
 */
export async function* stagedRows(
  vault: NumberVault,
  kind: IntakeKind,
  header: readonly string[],
  rows: RowBatches,
  numbered: readonly NumberKind[],
): AsyncGenerator<LoadCell[][]> {
  const columns = stageColumns(kind).map((column) => ({ ...column, at: header.indexOf(column.source) }));
  const numbers = numberPositions(kind, header);
  const computed = COMPUTED[kind] ?? [];
  const ids = numbers.flatMap(({ kind: number }, i) => (numbered.includes(number) ? [i] : []));
  const positions = new Map(header.map((name, at) => [name, at]));
  for await (const batch of rows) {
    const sealed = sealedBlocks(vault, batch, numbers);
    yield batch.map(({ line, cells }, i) => {
      let number = 0;
      const out: LoadCell[] = [line];
      for (const column of columns) {
        out.push(column.sealed ? (sealed[number++]?.[i] ?? null) : column.value(cells[column.at] ?? ''));
      }
      const cellOf = (source: string): string => cells[positions.get(source) ?? -1] ?? '';
      for (const column of computed) out.push(column.value(cellOf));
      for (const at of ids) out.push(sealed[at]?.[i] ? line : 0);
      return out;
    });
  }
}

/** The columns of `stagedRows`, in its order, for the load. */
export function stagedColumnNames(
  kind: IntakeKind,
  numbered: readonly NumberKind[],
): { all: string[]; binary: string[] } {
  const columns = stageColumns(kind);
  const ids = columns.flatMap(({ sealed }) => (sealed && numbered.includes(sealed) ? [idColumnOf(sealed)] : []));
  return {
    all: ['line', ...columns.map(({ name }) => name), ...(COMPUTED[kind] ?? []).map(({ name }) => name), ...ids],
    binary: columns.filter(({ sealed }) => sealed !== null).map(({ name }) => name),
  };
}
