import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { RankingBasis } from '../model/document';
import { RankingAccumulator } from './accumulator';
import { desilOf } from './cut-points';

/** Cut points written as SQL from the definition: window sums over scores, thresholds compared as HUGEINT products. */
const CUT_POINTS = `
  WITH ranked AS (SELECT score, CASE WHEN $basis = 'PERSON' THEN members ELSE 1 END::HUGEINT AS w, delivered FROM family WHERE members > 0),
  totals AS (SELECT sum(w) AS w, coalesce(sum(w) FILTER (delivered > 0), 0) AS d FROM ranked),
  below AS (SELECT score, coalesce(sum(sum(w)) OVER (ORDER BY score ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS p
            FROM ranked GROUP BY score),
  target AS (SELECT k::INT AS k, (SELECT coalesce(sum(w) FILTER (delivered BETWEEN 1 AND k), 0) FROM ranked) AS dk
             FROM generate_series(1, 9) AS s(k))
  SELECT k,
    (SELECT min(score) FROM below, totals WHERE p * 10 >= k * totals.w) AS provincial,
    (SELECT min(score) FROM below, totals WHERE CASE WHEN totals.d = 0 THEN p * 10 >= k * totals.w ELSE p * totals.d >= target.dk * totals.w END) AS calibrated
  FROM target ORDER BY k`;

/** Every family's two desils by the formulas that the definitions imply, family by family, without any cut point. */
const DESIL = `
  WITH ranked AS (SELECT id, score, CASE WHEN $basis = 'PERSON' THEN members ELSE 1 END::HUGEINT AS w, delivered FROM family WHERE members > 0),
  poorer AS (SELECT id, score, sum(w) OVER () AS total,
      coalesce(sum(w) OVER (ORDER BY score RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE GROUP), 0) AS p
    FROM ranked),
  share AS (SELECT k, coalesce(sum(w) FILTER (delivered BETWEEN 1 AND k), 0) AS part, coalesce(sum(w) FILTER (delivered > 0), 0) AS whole
    FROM ranked, generate_series(1, 9) AS s(k) GROUP BY k),
  passed AS (SELECT id, count(*) AS shares FROM poorer, share
    WHERE CASE WHEN whole = 0 THEN p * 10 >= k * total ELSE p * whole >= part * total END GROUP BY id)
  SELECT id, score, (1 + 10 * p // total)::INT AS provincial, (1 + coalesce(shares, 0))::INT AS calibrated
  FROM poorer LEFT JOIN passed USING (id) ORDER BY id`;

describe('a ranking against the same definition in SQL', () => {
  let database: DuckDBInstance;
  let connection: DuckDBConnection;

  beforeAll(async () => {
    database = await DuckDBInstance.create(':memory:', { threads: '1' });
    connection = await database.connect();
    await connection.run('SELECT setseed(0.42)');
  });

  afterAll(() => {
    connection.closeSync();
    database.closeSync();
  });

  const provinces: [name: string, score: string, delivered: string][] = [
    [
      'scores spread over micro units',
      '(14300000 + 550000 * (random() + random() + random() - 1.5) * 2)::INT',
      '1 + i % 10',
    ],
    [
      'a scorecard of 0–100 points, full of ties',
      '(random() * random() * 100)::INT',
      'CASE WHEN i % 7 = 0 THEN 0 ELSE 1 + (i * i) % 10 END',
    ],
    ['three scores for everybody', '[-1, 0, 1][1 + i % 3]', 'CASE WHEN i % 2 = 0 THEN 0 ELSE 10 END'],
    ['no delivered desil', '(random() * 5000)::INT', '0'],
  ];
  const cases = provinces.flatMap(([name, score, delivered]) =>
    (['PERSON', 'FAMILY'] as const).map((basis): [string, RankingBasis, string, string] => [
      name,
      basis,
      score,
      delivered,
    ]),
  );

  it.each(cases)(
    'has the same cut points and the same two desils for every family: %s, by %s',
    async (_, basis, score, delivered) => {
      await connection.run(`CREATE OR REPLACE TABLE family AS SELECT i::INT AS id, ${score} AS score,
      (random() * 7)::INT AS members, (${delivered})::INT AS delivered FROM range(20000) AS r(i)`);
      const rows = async (sql: string, values?: Record<string, string>) =>
        (await connection.runAndReadAll(sql, values))
          .getRows()
          .map((row) => row.map((value) => (value === null ? null : Number(value))));

      const accumulator = new RankingAccumulator(basis);
      for (const [familyScore, members, desil] of await rows(
        'SELECT score, members, delivered FROM family ORDER BY score',
      ))
        accumulator.add(familyScore ?? NaN, members ?? NaN, desil ?? NaN);
      const result = accumulator.finish();

      const cutPoints = await rows(CUT_POINTS, { basis });
      expect(result.provincial.cutPoints).toEqual(cutPoints.map((row) => row[1]));
      expect(result.calibrated.cutPoints).toEqual(cutPoints.map((row) => row[2]));

      const families = await rows(DESIL, { basis });
      expect(families).toHaveLength(result.families);
      const { provincial, calibrated } = result;
      const computed = families.map(([id = null, s = null]) => [
        ...[id, s, desilOf(s ?? NaN, provincial.cutPoints), desilOf(s ?? NaN, calibrated.cutPoints)],
      ]);
      expect(computed.filter((family, at) => String(family) !== String(families[at]))).toEqual([]);
    },
  );
});
