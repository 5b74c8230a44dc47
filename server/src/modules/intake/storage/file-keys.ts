import type { Connection } from 'mysql2/promise';
import type { CellProblem, IntakeKind, IntakeProblemCode } from '@tepat/shared';
import type { Connection as CallbackConnection } from 'mysql2';
import type { LoadCell } from '../../../platform/database/load';
import { loadBatches } from '../../../platform/database/load';
import { sqlOn } from '../../../platform/database/database';

/** The column of a kind whose value must not repeat within a file; with a second one both together. */
const KEY_COLUMN: Record<IntakeKind, string | null> = {
  families: 'family_ref',
  residents: 'resident_ref',
  // Several rows for one NIK occur in the real register: the merge picks one and counts the others.
  'civil-registry': null,
  assets: 'nik',
  institutions: 'nik',
  'central-programs': 'nik',
  disability: 'nik',
  sanctions: 'nik',
};

export const keyColumnOf = (kind: IntakeKind): string | null => KEY_COLUMN[kind];

/**
 * What must be looked at across rows of a file: keys in a temporary table of the connection, numbers as sealed blocks.
 * So ten million keys cost no memory of ours.
 */
export class FileKeys {
  constructor(
    private readonly connection: Connection,
    private readonly kind: IntakeKind,
  ) {}

  /** @param rows line, verdict (0 accepted, 1 warned, 2 rejected), key, family */
  async load(rows: AsyncIterable<LoadCell[][]>): Promise<void> {
    await this.connection.query('DROP TEMPORARY TABLE IF EXISTS file_key');
    await this.connection.query(
      'CREATE TEMPORARY TABLE file_key (line INT NOT NULL PRIMARY KEY, verdict TINYINT NOT NULL, own VARBINARY(48) NULL, family VARBINARY(32) NULL) ENGINE=InnoDB',
    );
    await this.connection.query('DROP TEMPORARY TABLE IF EXISTS file_fault');
    await this.connection.query(
      'CREATE TEMPORARY TABLE file_fault (line INT NOT NULL, code VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, PRIMARY KEY (line, code)) ENGINE=InnoDB',
    );
    const key = KEY_COLUMN[this.kind];
    if (key === null) return readToEnd(rows);
    const binary = key === 'nik' ? ['own'] : [];
    await loadBatches(this.connection, 'file_key', ['line', 'verdict', 'own', 'family'], rows, binary);
  }

  /** Every row whose key stands in another row as well. */
  async findDuplicates(): Promise<void> {
    if (KEY_COLUMN[this.kind] === null) return;
    await this.connection.query('DROP TEMPORARY TABLE IF EXISTS file_duplicate');
    await this.connection.query(
      'CREATE TEMPORARY TABLE file_duplicate (own VARBINARY(48) NOT NULL PRIMARY KEY) ENGINE=InnoDB',
    );
    // SQL_BIG_RESULT: sort once rather than look up each of ten million keys in a table on disk.
    await this.connection.query(
      'INSERT INTO file_duplicate SELECT SQL_BIG_RESULT own FROM file_key WHERE own IS NOT NULL GROUP BY own HAVING COUNT(*) > 1',
    );
    await this.connection.query(
      `INSERT INTO file_fault SELECT k.line, 'DUPLICATE_KEY' FROM file_key k JOIN file_duplicate d ON d.own = k.own`,
    );
  }

  /** Every resident whose family is not among these. */
  async findUnknownFamilies(familyRefs: AsyncIterable<LoadCell[][]>): Promise<void> {
    await this.connection.query('DROP TEMPORARY TABLE IF EXISTS file_family');
    await this.connection.query(
      'CREATE TEMPORARY TABLE file_family (family VARBINARY(32) NOT NULL, KEY (family)) ENGINE=InnoDB',
    );
    await loadBatches(this.connection, 'file_family', ['family'], familyRefs);
    await this.connection.query(
      `INSERT INTO file_fault SELECT DISTINCT k.line, 'UNKNOWN_FAMILY' FROM file_key k LEFT JOIN file_family f ON f.family = k.family
       WHERE k.family IS NOT NULL AND f.family IS NULL`,
    );
  }

  /** How many rows of each earlier verdict are now rejected, and how many findings of each code there are. */
  async totals(): Promise<{ byVerdict: Map<number, number>; byCode: Map<IntakeProblemCode, number> }> {
    const [verdicts] = await this.connection.query(
      `SELECT k.verdict AS verdict, COUNT(DISTINCT k.line) AS n FROM file_fault f JOIN file_key k ON k.line = f.line GROUP BY k.verdict`,
    );
    const [codes] = await this.connection.query('SELECT code, COUNT(*) AS n FROM file_fault GROUP BY code');
    return {
      byVerdict: new Map((verdicts as { verdict: number; n: number }[]).map((row) => [row.verdict, row.n])),
      byCode: new Map((codes as { code: IntakeProblemCode; n: number }[]).map((row) => [row.code, row.n])),
    };
  }

  /** The findings in the order of lines. */
  async *faults(limit?: number): AsyncGenerator<{ line: number; problem: CellProblem }> {
    const sql = sqlOn((this.connection as unknown as { connection: CallbackConnection }).connection);
    const rows = sql.stream(`SELECT line, code FROM file_fault ORDER BY line, code${limit ? ` LIMIT ${limit}` : ''}`);
    for await (const row of rows) {
      const [line, code] = row as [number, IntakeProblemCode];
      yield { line, problem: this.problem(code) };
    }
  }

  problem(code: IntakeProblemCode): CellProblem {
    const column = code === 'UNKNOWN_FAMILY' ? 'family_ref' : (KEY_COLUMN[this.kind] ?? '');
    return { column, value: '', code, severity: 'ERROR' };
  }
}

/** Of a kind without keys nothing is compared between rows: they are only judged, one by one, while they are read. */
async function readToEnd(rows: AsyncIterable<unknown>): Promise<void> {
  const reader = rows[Symbol.asyncIterator]();
  while (!(await reader.next()).done);
}
