import { isIdentityMatched, type DuplicateState, type RegionCode } from '@tepat/shared';
import { batches } from '../../../platform/database/batches';
import type { Sql, Value } from '../../../platform/database/database';
import { kelurahanPages, readPage, type PageStatement } from '../../../platform/database/pages';
import { countedMember, kelurahanWithin, type Reach } from '../../registry';
import type { Searched } from '../domain/near-pairs';

/** Two records that may be one person, as found. `kinds`: bits of DUPLICATE_KINDS. */
export interface FoundPair {
  readonly first: number;
  readonly second: number;
  readonly kinds: number;
  readonly likeness: number;
  readonly firstKelurahan: string;
  readonly secondKelurahan: string;
}

export interface DuplicateRecord extends FoundPair {
  readonly state: DuplicateState;
  readonly foundRevision: number;
  readonly foundAt: Date;
  readonly closedRevision: number | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

const SELECT = `t.first_id AS first, t.second_id AS second, t.kinds, t.likeness,
  t.first_kelurahan_code AS firstKelurahan, COALESCE(t.second_kelurahan_code, t.first_kelurahan_code) AS secondKelurahan, t.state,
  t.found_revision AS foundRevision, t.found_at AS foundAt, t.closed_revision AS closedRevision,
  t.decided_by AS decidedBy, t.decided_at AS decidedAt, t.reason`;

/**
 * The kelurahan in which people came, went or changed since they were searched, or what they are to the civil registry: who
 * agrees with it is nobody's double. All of them the first time.
 */
export async function kelurahanToSearch(sql: Sql, all: readonly string[]): Promise<string[]> {
  const rows = await sql.rows<{ kelurahan: string; revision: number }>(
    'SELECT kelurahan_code AS kelurahan, revision FROM duplicate_scan',
  );
  const searched = new Map(rows.map(({ kelurahan, revision }) => [kelurahan, revision]));
  if (all.some((code) => !searched.has(code))) return [...all];
  const oldest = Math.min(...searched.values());
  const changed = await sql.rows<{ kelurahan: string; revision: number }>(
    `SELECT kelurahan_code AS kelurahan, MAX(since) AS revision FROM resident WHERE since > ? GROUP BY kelurahan_code
     UNION ALL SELECT kelurahan_code, MAX(until) FROM resident_history WHERE until > ? GROUP BY kelurahan_code
     UNION ALL SELECT r.kelurahan_code, MAX(i.since) FROM identity_result i JOIN resident r ON r.id = i.resident_id
       WHERE i.since > ? GROUP BY r.kelurahan_code
     UNION ALL SELECT r.kelurahan_code, MAX(i.until) FROM identity_result_history i JOIN resident r ON r.id = i.resident_id
       WHERE i.until > ? GROUP BY r.kelurahan_code`,
    [oldest, oldest, oldest, oldest],
  );
  const due = new Set(
    changed.filter(({ kelurahan, revision }) => revision > (searched.get(kelurahan) ?? 0)).map((row) => row.kelurahan),
  );
  return [...due].sort();
}

export async function markSearched(tx: Sql, kelurahan: readonly string[], revision: number): Promise<void> {
  await tx.run(
    `INSERT INTO duplicate_scan (kelurahan_code, revision) VALUES ${kelurahan.map(() => '(?, ?)').join(', ')}
     ON DUPLICATE KEY UPDATE revision = GREATEST(revision, VALUES(revision))`,
    kelurahan.flatMap((code) => [code, revision]),
  );
}

/** The counted members of a kelurahan: a walk along its names. */
export async function peopleOf(snapshot: Sql, kelurahan: string): Promise<Searched[]> {
  const rows = await snapshot.rows<Omit<Searched, 'matched'> & { categories: number | null }>(
    `SELECT r.id, r.family_id AS familyId, r.nik_id AS nikId, r.birth_date AS birthDate, r.name, i.categories
     FROM resident r FORCE INDEX (resident_by_kelurahan_name) LEFT JOIN identity_result i ON i.resident_id = r.id
     WHERE r.kelurahan_code = ? AND ${countedMember('r')}`,
    [kelurahan],
  );
  return rows.map(({ categories, ...row }) => ({
    ...row,
    matched: categories !== null && isIdentityMatched(categories),
  }));
}

/** Pairs with one NIK of which at least one lives in the kelurahan, wherever the other is recorded. */
export async function sharedNiks(
  snapshot: Sql,
  kelurahan: string,
): Promise<{ id: number; name: string; otherId: number; otherName: string; otherKelurahan: string }[]> {
  return snapshot.rows(
    `SELECT a.id, a.name, b.id AS otherId, b.name AS otherName, b.kelurahan_code AS otherKelurahan
     FROM resident a FORCE INDEX (resident_by_kelurahan_name)
     STRAIGHT_JOIN resident b FORCE INDEX (resident_by_nik) ON b.nik_id = a.nik_id AND b.id <> a.id
     WHERE a.kelurahan_code = ? AND ${countedMember('a')} AND ${countedMember('b')}`,
    [kelurahan],
  );
}

/** Pairs of a kelurahan that somebody may still look into, by key. */
export async function openPairs(sql: Sql, kelurahan: string): Promise<{ first: number; second: number }[]> {
  const side = (which: 'first' | 'second'): string =>
    `SELECT first_id AS first, second_id AS second FROM duplicate_pair FORCE INDEX (duplicate_pair_by_${which})
      WHERE state = 'OPEN' AND ${which}_kelurahan_code = ?`;
  return sql.rows(`${side('first')} UNION ${side('second')}`, [kelurahan, kelurahan]);
}

/** The kelurahan of the second record where it is another: the walk by it then meets only those pairs. */
const elsewhereOf = ({ firstKelurahan, secondKelurahan }: FoundPair): string | null =>
  secondKelurahan === firstKelurahan ? null : secondKelurahan;

/** What was found stands open, or again; what was found to be two people stays so. */
export async function putPairs(tx: Sql, pairs: readonly FoundPair[], revision: number, at: Date): Promise<void> {
  for (const part of batches(pairs, 500)) {
    await tx.run(
      `INSERT INTO duplicate_pair (first_id, second_id, kinds, likeness, first_kelurahan_code, second_kelurahan_code,
         state, found_revision, found_at) VALUES ${part.map(() => "(?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)").join(', ')}
       ON DUPLICATE KEY UPDATE kinds = VALUES(kinds), likeness = VALUES(likeness),
         first_kelurahan_code = VALUES(first_kelurahan_code), second_kelurahan_code = VALUES(second_kelurahan_code),
         found_revision = IF(state = 'CLOSED', VALUES(found_revision), found_revision),
         found_at = IF(state = 'CLOSED', VALUES(found_at), found_at), closed_revision = NULL,
         state = IF(state = 'CLOSED', 'OPEN', state)`,
      part.flatMap((pair): Value[] => [
        ...[pair.first, pair.second, pair.kinds, pair.likeness, pair.firstKelurahan, elsewhereOf(pair)],
        ...[revision, at],
      ]),
    );
  }
}

/** Closes by themselves the pairs that are none any more; their row stays as the trace. */
export async function closePairs(
  tx: Sql,
  pairs: readonly { readonly first: number; readonly second: number }[],
  revision: number,
): Promise<void> {
  for (const part of batches(pairs, 500)) {
    await tx.run(
      `UPDATE duplicate_pair SET state = 'CLOSED', closed_revision = ?
        WHERE state = 'OPEN' AND (first_id, second_id) IN (${part.map(() => '(?, ?)').join(', ')})`,
      [revision, ...part.flatMap(({ first, second }) => [first, second])],
    );
  }
}

export async function duplicateOf(sql: Sql, first: number, second: number): Promise<DuplicateRecord | null> {
  const [row] = await sql.rows<DuplicateRecord>(
    `SELECT ${SELECT} FROM duplicate_pair t WHERE t.first_id = ? AND t.second_id = ?`,
    [first, second],
  );
  return row ?? null;
}

/** False where it is no longer open. */
export async function keepApart(
  tx: Sql,
  { first, second }: Pick<FoundPair, 'first' | 'second'>,
  decision: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const { affected } = await tx.run(
    `UPDATE duplicate_pair SET state = 'APART', decided_by = ?, decided_at = ?, reason = ?
      WHERE first_id = ? AND second_id = ? AND state = 'OPEN'`,
    [decision.by, decision.at, decision.reason, first, second],
  );
  return affected === 1;
}

/** `walk`: 1 = by the kelurahan of the first record; 2 = pairs whose second record alone is within reach. */
export interface DuplicatePlace {
  readonly walk: number;
  readonly kelurahan: string;
  readonly first: number;
  readonly second: number;
}

export interface DuplicatePageRequest {
  readonly state: DuplicateState;
  readonly reach: Reach;
  readonly region: RegionCode | null;
  readonly limit: number;
  readonly after: DuplicatePlace | null;
}

/** Pairs in a state of which at least one record is within reach: each walk along its index. */
export function duplicatePageStatements({ state, reach, region, after }: DuplicatePageRequest): PageStatement[] {
  const kelurahan = kelurahanWithin(reach, region);
  if (kelurahan?.length === 0) return [];
  const walk = (number: 1 | 2): PageStatement[] => {
    const side = number === 1 ? 'first' : 'second';
    const column = `t.${side}_kelurahan_code`;
    const elsewhere = number === 1 || kelurahan === null ? [] : kelurahan;
    const from = after?.walk === number ? after : null;
    return kelurahanPages({
      select: `SELECT ${SELECT}, ${number} AS walk FROM duplicate_pair t FORCE INDEX (duplicate_pair_by_${side}) WHERE t.state = ? AND`,
      values: [state],
      column,
      kelurahan,
      and: {
        text:
          elsewhere.length === 0 ? '' : `AND t.first_kelurahan_code NOT IN (${elsewhere.map(() => '?').join(', ')})`,
        values: elsewhere,
      },
      after: from && {
        kelurahan: from.kelurahan,
        more: { text: 'AND t.first_id = ? AND t.second_id > ?', values: [from.first, from.second] },
        andThen: { text: 'AND t.first_id > ?', values: [from.first] },
      },
      orderBy: `${column}, t.first_id, t.second_id`,
    });
  };
  return [...(after?.walk === 2 ? [] : walk(1)), ...(kelurahan === null ? [] : walk(2))];
}

export const duplicatePage = (
  sql: Sql,
  request: DuplicatePageRequest,
): Promise<(DuplicateRecord & { walk: number })[]> => readPage(sql, duplicatePageStatements(request), request.limit);
