import type { Row, Sql } from './database';

const word = (row: Row, name: string): string => {
  const value = row[name];
  return typeof value === 'string' ? value : '';
};

/** Display widths and the words for "now" differ between the engines and mean nothing. */
function normalType(type: string): string {
  return type.toLowerCase().replace(/\b(tinyint|smallint|int|bigint)\(\d+\)/, '$1');
}

/** Both engines re-write a generation expression in their own taste: quotes, case, spaces and doubled brackets go. */
function normalExpression(expression: string): string {
  return expression
    .toLowerCase()
    .replace(/[`\s()\\]/g, '')
    .replace(/_utf8mb4|charsetbinary/g, '');
}

/**
 * The schema as text that is equal on MySQL and MariaDB for equal migrations: tables, columns, keys and foreign keys in
 * a fixed order. It is committed, and a test compares.
 */
export async function describeSchema(sql: Sql): Promise<string> {
  const tables = await sql.rows(
    `SELECT table_name AS t, engine AS e, table_collation AS c FROM information_schema.tables
     WHERE table_schema = DATABASE() AND table_name <> 'migration' ORDER BY table_name`,
  );
  const columns = await sql.rows(
    `SELECT table_name AS t, column_name AS c, column_type AS ty, is_nullable AS n, collation_name AS co,
       extra AS x, generation_expression AS g
     FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position`,
  );
  const keys = await sql.rows(
    `SELECT table_name AS t, index_name AS i, MIN(non_unique) AS u, GROUP_CONCAT(column_name ORDER BY seq_in_index SEPARATOR ', ') AS c
     FROM information_schema.statistics WHERE table_schema = DATABASE() GROUP BY table_name, index_name ORDER BY table_name, index_name`,
  );
  const references = await sql.rows(
    `SELECT k.table_name AS t, k.constraint_name AS n, k.column_name AS c, k.referenced_table_name AS rt,
       k.referenced_column_name AS rc, r.delete_rule AS d
     FROM information_schema.key_column_usage k
     JOIN information_schema.referential_constraints r
       ON r.constraint_schema = k.table_schema AND r.constraint_name = k.constraint_name AND r.table_name = k.table_name
     WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL ORDER BY k.table_name, k.constraint_name`,
  );
  // The engines do not agree where an underscore stands among letters.
  tables.sort((a, b) => (word(a, 't') < word(b, 't') ? -1 : 1));
  const of = (rows: Row[], table: string): Row[] => rows.filter((row) => word(row, 't') === table);
  const lines: string[] = [];
  for (const table of tables) {
    const name = word(table, 't');
    lines.push(`${name} (${word(table, 'e')}, ${word(table, 'c')})`);
    for (const column of of(columns, name)) {
      const generated = normalExpression(word(column, 'g'));
      lines.push(
        [
          `  ${word(column, 'c')}`,
          normalType(word(column, 'ty')),
          word(column, 'co'),
          word(column, 'n') === 'YES' ? 'null' : 'not null',
          /auto_increment/i.test(word(column, 'x')) ? 'auto_increment' : '',
          generated ? `stored as ${generated}` : '',
        ]
          .filter((part) => part !== '')
          .join(' '),
      );
    }
    for (const key of of(keys, name)) {
      lines.push(`  ${Number(key['u']) === 0 ? 'unique ' : ''}key ${word(key, 'i')} (${word(key, 'c')})`);
    }
    for (const reference of of(references, name)) {
      const rule = word(reference, 'd').replace('NO ACTION', 'RESTRICT');
      lines.push(
        `  ${word(reference, 'n')}: ${word(reference, 'c')} → ${word(reference, 'rt')}.${word(reference, 'rc')} (${rule})`,
      );
    }
    lines.push('');
  }
  return lines.join('\n');
}
