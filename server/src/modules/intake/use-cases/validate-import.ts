import path from 'node:path';
import type { Connection } from 'mysql2/promise';
import { checkHeader, compileRowValidator, err, INTAKE_TEMPLATES, ok, verdictOf } from '@tepat/shared';
import type { CellProblem, IntakeKind, IntakeProblemCode, Result, RowValidator, UserError } from '@tepat/shared';
import type { LoadCell } from '../../../platform/database/load';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { KELURAHAN_CODES } from '../../regions';
import { correctionMark } from '../domain/error-columns';
import type { ImportState } from '../domain/import-state';
import type { IssueCount } from '../domain/issues';
import type { Progress } from '../domain/progress';
import { ISSUES_KEPT, IssueTally } from '../domain/issues';
import { writeErrorFile } from '../storage/error-file';
import { FileKeys, keyColumnOf } from '../storage/file-keys';
import type { ImportFile } from '../storage/import-file.entity';
import { changeImport, importById, latestOfDelivery, storeIssues } from '../storage/import-store';
import { lockImport } from '../storage/import-lock';
import type { RowBatches } from '../storage/source-file';
import { openCsv, SourceFault } from '../storage/source-file';
import { numberPositions, sealedBlocks, withoutErrorColumns } from '../storage/stage-rows';
import { storedProgress } from '../storage/stored-progress';
import { byteMeter } from './stage-import';

export interface Validated {
  importId: number;
  state: ImportState;
  rows: { total: number; accepted: number; warned: number; rejected: number };
  /** Findings by column and code, the most frequent first. */
  issues: readonly IssueCount[];
}

export type ValidateFailure = UserError<'NOT_FOUND' | 'REGISTRY_BUSY' | 'IMPORT_STATE'>;

/** Nobody may own a car, live in an institution or be under a sanction; a population without people is a broken file. */
const MAY_BE_EMPTY: ReadonlySet<IntakeKind> = new Set([
  'assets',
  'institutions',
  'central-programs',
  'disability',
  'sanctions',
]);
const VALIDATABLE: readonly ImportState[] = ['RECEIVED', 'VALIDATING', 'VALID', 'REJECTED'];
/** A families file in one of these states can say which families a delivery has. */
const READABLE: readonly ImportState[] = ['VALID', 'NEEDS_APPROVAL', 'COMMITTED', 'UNCHANGED'];

/**
 * The dry run: reads a file once and gives every row its verdict; writes the report and, where rows are bad, the error
 * file. Nothing of the file reaches the registry. It can be repeated, and then replaces its own report.
 */
export async function validateImport(
  platform: Platform,
  actor: Actor,
  importId: number,
  onProgress: Progress = () => undefined,
): Promise<Result<Validated, ValidateFailure>> {
  const connection = await platform.database.dedicated({ localInfile: true });
  try {
    if (!(await lockImport(connection, importId))) return err({ code: 'REGISTRY_BUSY' });
    const file = await importById(platform, importId);
    if (!file) return err({ code: 'NOT_FOUND' });
    if (!VALIDATABLE.includes(file.state)) return err({ code: 'IMPORT_STATE', params: { state: file.state } });
    await changeImport(platform.database, importId, { state: 'VALIDATING' });
    const run = new DryRun(platform, connection, file, storedProgress(platform, [importId], onProgress));
    const found = await run.read();
    const errorPath = found.rejected > 0 && found.validator ? await run.writeErrors(found.validator) : null;
    const state: ImportState = found.rejected > 0 || found.fileFault ? 'REJECTED' : 'VALID';
    const issues = run.tally.totals();
    await transact(platform.database, platform.clock, actor, async (tx) => {
      await storeIssues(tx, importId, run.tally.issues());
      await changeImport(tx, importId, {
        state,
        row_total: found.total,
        row_accepted: found.accepted,
        row_warned: found.warned,
        row_rejected: found.rejected,
        summary: JSON.stringify({ issues }),
        error_path: errorPath,
        finished_at: platform.clock.now(),
      });
      const { total, accepted, warned, rejected } = found;
      tx.record({
        action: 'intake.validate',
        subject: { kind: 'IMPORT', id: String(importId) },
        after: { state, total, accepted, warned, rejected },
      });
    });
    const { total, accepted, warned, rejected } = found;
    return ok({ importId, state, rows: { total, accepted, warned, rejected }, issues });
  } finally {
    connection.destroy();
  }
}

interface Findings {
  total: number;
  accepted: number;
  warned: number;
  rejected: number;
  /** Header or file as a whole. */
  fileFault: boolean;
  validator: RowValidator | null;
}

class DryRun {
  readonly tally: IssueTally;

  constructor(
    private readonly platform: Platform,
    private readonly connection: Connection,
    private readonly file: ImportFile,
    private readonly onProgress: Progress,
  ) {
    this.tally = new IssueTally(INTAKE_TEMPLATES[file.kind].columns);
  }

  private get path(): string {
    return path.join(this.platform.dataDirectory, this.file.storedPath);
  }

  private async open(phase: string): Promise<{ header: string[]; rows: RowBatches } | null> {
    const source = await openCsv(this.path, this.platform.fileKey, byteMeter(phase, this.file.bytes, this.onProgress));
    return source && withoutErrorColumns(source.header, source.rows);
  }

  async read(): Promise<Findings> {
    const found: Findings = { total: 0, accepted: 0, warned: 0, rejected: 0, fileFault: false, validator: null };
    try {
      const source = await this.open('VALIDATE');
      const template = INTAKE_TEMPLATES[this.file.kind];
      const problems = source ? checkHeader(template, source.header) : [fileProblem('EMPTY_FILE')];
      for (const problem of problems) this.tally.add(1, problem);
      if (!source || problems.length > 0) return { ...found, fileFault: true };
      const validator = this.validatorOf(source.header);
      const keys = new FileKeys(this.connection, this.file.kind);
      await keys.load(this.keyRows(source.header, source.rows, validator, found));
      await this.checkKeys(keys, found);
      if (found.total === 0 && !MAY_BE_EMPTY.has(this.file.kind)) {
        this.tally.add(1, fileProblem('EMPTY_FILE'));
        return { ...found, fileFault: true };
      }
      return { ...found, validator };
    } catch (error) {
      if (!(error instanceof SourceFault)) throw error;
      this.tally.add(error.line, { ...fileProblem(error.code), value: error.message });
      return { ...found, fileFault: true };
    }
  }

  private validatorOf(header: readonly string[]): RowValidator {
    return compileRowValidator(INTAKE_TEMPLATES[this.file.kind], header, {
      refuseRealNumbers: this.platform.mode === 'demo',
      regionCodes: KELURAHAN_CODES,
    });
  }

  /** Judges each row and passes on what must be compared between rows. */
  private async *keyRows(
    header: readonly string[],
    rows: RowBatches,
    validator: RowValidator,
    found: Findings,
  ): AsyncGenerator<LoadCell[][]> {
    const { kind } = this.file;
    const keyColumn = keyColumnOf(kind);
    const keyAt = keyColumn === null ? -1 : header.indexOf(keyColumn);
    const familyAt = kind === 'residents' ? header.indexOf('family_ref') : -1;
    const programAt = kind === 'central-programs' ? header.indexOf('program') : -1;
    const numbers = keyColumn === 'nik' ? numberPositions(kind, header) : [];
    for await (const batch of rows) {
      const [blocks] = sealedBlocks(this.platform.vault, batch, numbers);
      yield batch.map(({ line, cells }, i) => {
        const problems = validator(cells);
        for (const problem of problems) this.tally.add(line, problem);
        const verdict = verdictOf(problems);
        found.total += 1;
        if (verdict === 'REJECTED') found.rejected += 1;
        else if (verdict === 'ACCEPTED_WITH_WARNING') found.warned += 1;
        else found.accepted += 1;
        const key = blocks ? keyOfNumber(blocks[i], cells[programAt]) : keyOfText(cells[keyAt]);
        return [line, VERDICT_NUMBER[verdict], key, keyOfText(cells[familyAt])];
      });
    }
  }

  private async checkKeys(keys: FileKeys, found: Findings): Promise<void> {
    await this.onProgress('CHECK_KEYS', 0, 0);
    await keys.findDuplicates();
    const families = await this.partnerFamilies();
    if (families) await keys.findUnknownFamilies(families);
    const { byVerdict, byCode } = await keys.totals();
    const [accepted, warned] = [byVerdict.get(0) ?? 0, byVerdict.get(1) ?? 0];
    found.accepted -= accepted;
    found.warned -= warned;
    found.rejected += accepted + warned;
    let shown = 0;
    for await (const { line, problem } of keys.faults(ISSUES_KEPT)) {
      this.tally.add(line, problem);
      shown += 1;
    }
    // Only the first are looked at one by one; the rest is counted.
    if (shown === ISSUES_KEPT) {
      const listed = new Map(this.tally.totals().map((entry) => [entry.code, entry.count]));
      for (const [code, count] of byCode) this.tally.count(keys.problem(code), count - (listed.get(code) ?? 0));
    }
  }

  /** The families of the same delivery, where its other part has been read; a DELTA may also name families known before. */
  private async partnerFamilies(): Promise<AsyncIterable<LoadCell[][]> | null> {
    if (this.file.kind !== 'residents' || this.file.mode !== 'FULL') return null;
    const partner = await latestOfDelivery(this.platform, this.file.deliveryVersion, 'families');
    if (!partner || !READABLE.includes(partner.state)) return null;
    const source = await openCsv(path.join(this.platform.dataDirectory, partner.storedPath), this.platform.fileKey);
    if (!source) return null;
    const at = source.header.indexOf('family_ref');
    async function* refs(rows: RowBatches): AsyncGenerator<LoadCell[][]> {
      for await (const batch of rows) yield batch.map(({ cells }) => [cells[at] ?? '']);
    }
    return refs(withoutErrorColumns(source.header, source.rows).rows);
  }

  async writeErrors(validator: RowValidator): Promise<string> {
    const source = await this.open('WRITE_ERROR_FILE');
    if (!source) throw new Error(`import ${this.file.id} lost its content`);
    const target = this.file.storedPath.replace(/\.csv$/, '.errors.csv');
    const keys = new FileKeys(this.connection, this.file.kind);
    await writeErrorFile(
      path.join(this.platform.dataDirectory, target),
      this.platform.fileKey,
      this.file.kind,
      correctionMark(this.file),
      source.header,
      source.rows,
      validator,
      keys.faults(),
    );
    return target;
  }
}

const VERDICT_NUMBER = { ACCEPTED: 0, ACCEPTED_WITH_WARNING: 1, REJECTED: 2 } as const;

function fileProblem(code: IntakeProblemCode): CellProblem {
  return { column: '', value: '', code, severity: 'ERROR' };
}

/** Keys longer than a reference may be belong to rows that are refused anyway. */
const LONGEST_KEY = 32;

function keyOfText(cell: string | undefined): string | null {
  if (cell === undefined || cell === '' || Buffer.byteLength(cell) > LONGEST_KEY) return null;
  return cell;
}

function keyOfNumber(block: Buffer | null | undefined, program: string | undefined): Buffer | null {
  if (!block) return null;
  return program === undefined ? block : Buffer.concat([block, Buffer.from(program.slice(0, LONGEST_KEY))]);
}
