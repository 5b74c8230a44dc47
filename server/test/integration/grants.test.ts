import { createConnection, type Connection } from 'mysql2/promise';
import { connectionOptions } from '../../src/platform/database/database';
import { applyGrants, GRANTS } from '../../src/platform/database/grants';
import type { TestDatabase } from '../support/database';
import { freshDatabase } from '../support/database';

/** The engines' words for "not yours": the table, a column of it, the database, or the server itself. */
const DENIED = new Set([1142, 1143, 1044, 1227, 1045, 1410, 3619]);
const ACCOUNTS = ['app', 'publisher'] as const;

/**
 * What each running account can really do to each table, tried on the engine statement by statement: nothing here reads
 * what the engine says of its own rights. No statement finds a row; those that could are rolled back.
 */
describe('the rights of the running accounts', () => {
  let test: TestDatabase;
  const connections = new Map<string, Connection>();
  const columns = new Map<string, string[]>();
  /** Columns that the server computes, to which nobody gives a value. */
  const computed = new Set<string>();
  const firstColumn = new Map<string, string>();

  beforeAll(async () => {
    test = await freshDatabase('grants');
    const migrator = await createConnection(connectionOptions(test.migratorUrl));
    const [rows] = await migrator.query(
      `SELECT table_name AS name, column_name AS col, generation_expression <> '' AS computed FROM information_schema.columns
       WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position`,
    );
    await migrator.end();
    for (const row of rows as { name: string; col: string; computed: number | null }[]) {
      columns.set(row.name, [...(columns.get(row.name) ?? []), row.col]);
      if (row.computed === 1) computed.add(`${row.name}.${row.col}`);
    }
    for (const [name, [first = '']] of columns) firstColumn.set(name, first);
    connections.set('app', await createConnection(connectionOptions(test.appUrl)));
    connections.set('publisher', await createConnection(connectionOptions(test.publisherUrl)));
  });
  afterAll(async () => {
    await Promise.all([...connections.values()].map((connection) => connection.end()));
    await test.close();
  });

  /** As under a table of grants that has no line for columns. */
  async function withoutColumns(work: () => Promise<void>): Promise<void> {
    const line = GRANTS['user_account'];
    if (!line) throw new Error('user_account has no line');
    const apply = () => applyGrants(test.migratorUrl, test.appUrl, test.publisherUrl);
    GRANTS['user_account'] = { app: line.app, publisher: line.publisher };
    try {
      await apply();
      await work();
    } finally {
      GRANTS['user_account'] = line;
      await apply();
    }
  }

  async function isDenied(account: string, statement: string): Promise<boolean> {
    const connection = connections.get(account);
    if (!connection) throw new Error(`no connection of ${account}`);
    await connection.query('START TRANSACTION');
    try {
      await connection.query(statement);
      return false;
    } catch (error) {
      return DENIED.has((error as { errno?: number }).errno ?? 0);
    } finally {
      await connection.query('ROLLBACK');
    }
  }

  /** The letters of the rights that work. */
  async function rightsOf(account: string, table: string): Promise<string> {
    const attempts = {
      S: `SELECT 1 FROM ${table} WHERE FALSE`,
      // A row without values is refused for its missing values where it is not refused for its sender.
      I: `INSERT INTO ${table} () VALUES ()`,
      U: `UPDATE ${table} SET ${firstColumn.get(table) ?? ''} = DEFAULT WHERE FALSE`,
      D: `DELETE FROM ${table} WHERE FALSE`,
    };
    let rights = '';
    for (const [letter, statement] of Object.entries(attempts)) {
      if (!(await isDenied(account, statement))) rights += letter;
    }
    return rights;
  }

  it.each(ACCOUNTS)('%s may do what its table of grants says, table by table, and nothing else', async (account) => {
    const found: Record<string, string> = {};
    for (const table of firstColumn.keys()) found[table] = await rightsOf(account, table);
    // Whoever may read a column may ask the table for its rows without any.
    const told = (line: (typeof GRANTS)[string]): string =>
      line[account] || (account === 'publisher' && line.publisherReads ? 'S' : '');
    expect(found).toEqual(Object.fromEntries(Object.entries(GRANTS).map(([table, line]) => [table, told(line)])));
  });

  it.each(ACCOUNTS)(
    '%s may read and change of each table every column or none, but for those that are named',
    async (account) => {
      const open: Record<string, Record<string, string[]>> = {};
      const wanted: Record<string, Record<string, string[]>> = {};
      for (const [table, all] of columns) {
        const line = GRANTS[table];
        const rights = line?.[account] ?? '';
        const given = all.filter((column) => !computed.has(`${table}.${column}`));
        const reads = (account === 'publisher' && line?.publisherReads) || [];
        wanted[table] = {
          SELECT: rights.includes('S') ? all : all.filter((column) => reads.includes(column)),
          INSERT: rights.includes('I') ? given : [],
          UPDATE: rights.includes('U') ? given : [],
        };
        open[table] = { SELECT: [], INSERT: [], UPDATE: [] };
        for (const column of all) {
          const attempts = {
            SELECT: `SELECT ${column} FROM ${table} WHERE FALSE`,
            // Of no row: it asks for the right to the column alone.
            INSERT: `INSERT INTO ${table} (${column}) SELECT NULL FROM DUAL WHERE FALSE`,
            UPDATE: `UPDATE ${table} SET ${column} = NULL WHERE FALSE`,
          };
          for (const [what, statement] of Object.entries(attempts)) {
            if (what !== 'SELECT' && !given.includes(column)) continue;
            if (!(await isDenied(account, statement))) open[table][what]?.push(column);
          }
        }
      }
      expect(open).toEqual(wanted);
    },
  );

  it('publisher sees of an account whether it may decide, and nothing else of it', async () => {
    const open: string[] = [];
    for (const column of columns.get('user_account') ?? [])
      if (!(await isDenied('publisher', `SELECT ${column} FROM user_account`))) open.push(column);
    expect(open).toEqual(['id', 'role', 'region_code', 'disabled_at']);
    // What is granted by the column is taken away again, too.
    await withoutColumns(async () => expect(await isDenied('publisher', 'SELECT id FROM user_account')).toBe(true));
    expect(await isDenied('publisher', 'SELECT id FROM user_account')).toBe(false);
  });

  it.each(ACCOUNTS)('%s changes the shape of no table, empties none and puts no trigger on one', async (account) => {
    const open: string[] = [];
    for (const table of firstColumn.keys()) {
      for (const statement of [
        `ALTER TABLE ${table} COMMENT = 'mine'`,
        `TRUNCATE TABLE ${table}`,
        `CREATE INDEX mine ON ${table} (${firstColumn.get(table) ?? ''})`,
        `CREATE TRIGGER mine_${table} BEFORE INSERT ON ${table} FOR EACH ROW SET @mine = 1`,
        `DROP TABLE ${table}`,
        `RENAME TABLE ${table} TO mine`,
      ]) {
        if (!(await isDenied(account, statement))) open.push(statement);
      }
    }
    expect(open).toEqual([]);
  });

  it.each(ACCOUNTS)(
    '%s makes nothing, gives nothing away, and reads no file and no other database',
    async (account) => {
      const open: string[] = [];
      for (const statement of [
        'CREATE TABLE mine (id INT)',
        'CREATE VIEW mine AS SELECT 1 AS id',
        'CREATE DATABASE mine',
        "CREATE USER 'mine'@'localhost' IDENTIFIED BY 'a long enough Password 1!'",
        'GRANT SELECT ON family TO CURRENT_USER()',
        'SET GLOBAL max_connections = 10',
        'SELECT * FROM mysql.user LIMIT 1',
        "SELECT 1 INTO OUTFILE '/tmp/mine'",
        "LOAD DATA INFILE '/etc/passwd' IGNORE INTO TABLE import_issue (code)",
      ]) {
        if (!(await isDenied(account, statement))) open.push(statement);
      }
      expect(open).toEqual([]);
    },
  );

  it('app has no way to say that a list is published', async () => {
    const row = "(list_id, seq, state, actor_kind, actor_id, at) VALUES (1, 2, 'PUBLISHED', 'USER', '1', NOW(6))";
    const open: string[] = [];
    for (const statement of [
      `INSERT INTO list_transition ${row}`,
      `INSERT IGNORE INTO list_transition ${row}`,
      `REPLACE INTO list_transition ${row}`,
      `INSERT INTO list_transition ${row} ON DUPLICATE KEY UPDATE state = 'PUBLISHED'`,
      'INSERT INTO list_transition SELECT * FROM list_transition',
      "UPDATE list_transition SET state = 'PUBLISHED'",
      'DELETE FROM list_transition',
      "UPDATE list_decision SET state = 'ORDERED'",
      `REPLACE INTO list_decision ${row}`,
      'DELETE FROM list_decision',
      'UPDATE list_gate SET passed = 1',
      'DELETE FROM list_gate',
    ]) {
      if (!(await isDenied('app', statement))) open.push(statement);
    }
    expect(open).toEqual([]);

    const app = connections.get('app');
    if (!app) throw new Error('no connection of app');
    // The table of people's decisions has no such word, whatever a session sets aside.
    const insert = `INSERT INTO list_decision ${row}`;
    await expect(app.query(insert)).rejects.toThrow(/truncated/i);
    await app.query("SET SESSION sql_mode = '', foreign_key_checks = 0");
    await app.query('SET SESSION check_constraint_checks = 0').catch(() => undefined);
    await app.query('START TRANSACTION');
    try {
      for (const word of [insert, insert.replace('(1, 2,', '(1, 3,').replace("'PUBLISHED'", "'SUPERSEDED'")]) {
        await app.query(word);
      }
      const [said] = await app.query('SELECT state FROM list_decision');
      expect(said).toEqual([{ state: '' }, { state: '' }]);
    } finally {
      await app.query('ROLLBACK');
      await app.query('SET SESSION sql_mode = DEFAULT, foreign_key_checks = 1');
    }
  });

  it('app has temporary tables, which intake needs; publisher has none', async () => {
    expect(await isDenied('app', 'CREATE TEMPORARY TABLE mine (id INT)')).toBe(false);
    expect(await isDenied('publisher', 'CREATE TEMPORARY TABLE mine (id INT)')).toBe(true);
  });
});
