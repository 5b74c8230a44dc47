import type { Sql, Value } from './database';

/** A statement of one piece of a page, without its limit. */
export interface PageStatement {
  readonly text: string;
  readonly values: Value[];
}

export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** Reads a page from its pieces, in their order, until it is full. */
export async function readPage<T>(sql: Sql, statements: readonly PageStatement[], limit: number): Promise<T[]> {
  const rows: T[] = [];
  for (const { text, values } of statements) {
    if (rows.length >= limit) break;
    rows.push(...(await sql.rows<T>(`${text} LIMIT ?`, [...values, limit - rows.length])));
  }
  return rows;
}

/** What every row of a page must meet, as conditions that are joined by AND. */
export interface Conditions {
  readonly text: string;
  readonly values: readonly Value[];
}

interface KelurahanPages {
  /** `SELECT … FROM … FORCE INDEX (…) WHERE`, then the columns that stand before the kelurahan in the index. */
  readonly select: string;
  readonly values: readonly Value[];
  readonly column: string;
  /** The kelurahan that are read, sorted; null = all. */
  readonly kelurahan: readonly string[] | null;
  /** Of every row, after the kelurahan. */
  readonly and: Conditions;
  /**
   * Where the page before ended: in this kelurahan, with more rows behind these conditions, and then behind others. (Where
   * many rows share the first column of the order, MySQL reads all of them for one condition with OR.)
   */
  readonly after: { readonly kelurahan: string; readonly more: Conditions; readonly andThen?: Conditions } | null;
  readonly orderBy: string;
}

/**
 * The pieces of a page in an order that begins with the kelurahan: the rest of the one in which the page before ended,
 * then those behind it. Each is a walk along one index, whatever part of the province a viewer reaches. (A condition
 * such as `(a, b) > (x, y)` would read everything before the cursor.)
 */
export function kelurahanPages(page: KelurahanPages): PageStatement[] {
  const { select, column, kelurahan, and, after, orderBy } = page;
  const piece = (where: string, values: readonly Value[]): PageStatement => ({
    text: `${select} ${where} ORDER BY ${orderBy}`,
    values: [...page.values, ...values],
  });
  const behind = (last: string | null): PageStatement[] => {
    if (kelurahan === null) return [piece(`${column} > ? ${and.text}`, [last ?? '', ...and.values])];
    const rest = last === null ? kelurahan : kelurahan.filter((code) => code > last);
    return rest.length === 0 ? [] : [piece(`${column} IN (${marks(rest)}) ${and.text}`, [...rest, ...and.values])];
  };
  if (after === null) return behind(null);
  const within = kelurahan === null || kelurahan.includes(after.kelurahan);
  const rest = within ? [after.more, ...(after.andThen ? [after.andThen] : [])] : [];
  return [
    ...rest.map(({ text, values }) =>
      piece(`${column} = ? ${and.text} ${text}`, [after.kelurahan, ...and.values, ...values]),
    ),
    ...behind(after.kelurahan),
  ];
}
