import { createHash } from 'node:crypto';
import { SHIPPED_PROGRAMS, type ProgramTerms } from '@tepat/shared';
import { decideResidents as shared } from '../../src/modules/eligibility';
import type { DecideResult, PinnedNight } from '../../src/modules/eligibility';
import { addedCounts } from '../../src/modules/identity/storage/summary';
import { prepareLists, publishDueLists } from '../../src/modules/publication';
import type { PrepareResult, PublishResult } from '../../src/modules/publication';
import { documentBytes, programByCode, seedPrograms } from '../../src/modules/programs';
import type { SeedPrograms } from '../../src/modules/programs';
import { seedModels } from '../../src/modules/welfare';
import { RankingAccumulator } from '../../src/modules/welfare/domain';
import type { Sql, Value } from '../../src/platform/database/database';
import type { Platform } from '../../src/platform/platform';
import type { StepContext } from '../../src/platform/queue/step';

export const TESTER = { kind: 'SYSTEM', id: 'test' } as const;
export const HOME = '31.71.03.1001';
export const PROGRAM_CODES = SHIPPED_PROGRAMS.map(({ code }) => code);

/** A resident by the facts that criteria ask for; everything else is in order. */
export interface ResidentSketch {
  id: number;
  familyId: number;
  birthDate?: string | null;
  name?: string;
  kelurahan?: string;
  presence?: number | null;
  absent?: boolean;
  /** Defaults to the resident's own number; null = has none. */
  nikId?: number | null;
  identity?: number | null;
  cars?: number;
  njop?: number;
  institution?: boolean;
  centralProgram?: 'PKH' | 'BPNT';
  /** Bits of the kinds. */
  disability?: number;
  disabilityExpires?: string;
}

export interface FamilySketch {
  id: number;
  /** Null = unscored. */
  score: number | null;
  nationalDesil: number | null;
}

const REVISION = 1;
const EXTRACTS = [
  'families',
  'residents',
  'civil-registry',
  'assets',
  'institutions',
  'central-programs',
  'disability',
  'sanctions',
];

/**
 * A province made by hand, so that every fact is known to the test: regions, the eight sources as of revision 1, the
 * three programmes, and a ranking whose cut points are 100, 200 … 900.
 */
export async function foundProvince(platform: Platform, seed: Partial<SeedPrograms> = {}): Promise<void> {
  const { database } = platform;
  await database.run(
    `INSERT IGNORE INTO region (code, level, parent_code, name) VALUES ('31', 'PROVINCE', NULL, 'DKI Jakarta'),
       ('31.71', 'CITY', '31', 'Jakarta Pusat'), ('31.71.03', 'KECAMATAN', '31.71', 'Kemayoran'),
       (?, 'KELURAHAN', '31.71.03', 'Kemayoran'), ('31.71.03.1002', 'KELURAHAN', '31.71.03', 'Kebon Kosong')`,
    [HOME],
  );
  await database.run('UPDATE registry_head SET revision = ?', [REVISION]);
  for (const kind of EXTRACTS) {
    await database.run(
      `INSERT INTO import_file (kind, state, delivery_version, mode, reference_date, file_name, stored_path, sha256, bytes,
         revision, created_by, created_at) VALUES (?, 'COMMITTED', '2026-Q3', 'FULL', '2026-09-30', 'x', 'x', ?, 1, ?, 'test', ?)`,
      [kind, Buffer.alloc(32), REVISION, platform.clock.now()],
    );
  }
  const { modelId } = await seedModels(platform, TESTER);
  await publishRanking(database, modelId, platform.clock.now());
  await seedPrograms(platform, TESTER, {
    proposedBy: 'proposer',
    releasedBy: 'releaser',
    publication: 'AUTO',
    standingOrder: { label: 'test order', validFrom: '2026-01-01' as never, expiresOn: '2030-01-01' as never },
    ...seed,
  });
}

/** New terms of a shipped programme from a date on. */
export async function decree(
  platform: Platform,
  code: string,
  terms: Partial<ProgramTerms>,
  from = '2026-10-01',
): Promise<void> {
  const shipped = SHIPPED_PROGRAMS.find((program) => program.code === code);
  const program = await programByCode(platform.database, code);
  if (!shipped || !program) throw new Error(`there is no programme ${code}`);
  const document = documentBytes({ ...shipped, ...terms });
  await platform.database.run(
    `INSERT INTO program_terms (program_id, effective_from, document, sha256, created_by, created_at)
     VALUES (?, ?, ?, ?, 'proposer', ?)`,
    [program.id, from, document, createHash('sha256').update(document).digest(), platform.clock.now()],
  );
}

/** A ranking with round cut points; returns its id. */
export async function publishRanking(sql: Sql, modelId: number, at: Date, step = 100): Promise<number> {
  const cutPoints = Array.from({ length: 9 }, (_, k) => (k + 1) * step).join(',');
  const tenths = new Array<number>(10).fill(1000);
  const counts = { families: tenths, persons: tenths };
  const desilCounts = {
    provincial: counts,
    calibrated: counts,
    national: { ...counts, none: { families: 0, persons: 0 } },
  };
  const { insertId } = await sql.run(
    `INSERT INTO ranking (slot, model_id, basis, revision, provincial_cut_points, calibrated_cut_points,
       calibrated_from_deliveries, total_weight, families, unscored, desil_counts, tie_mass, histogram, gates, published_at)
     VALUES ('a', ?, 'PERSON', ?, ?, ?, 1, 10000, 2500, 0, ?, 1, ?, '[]', ?)`,
    [modelId, REVISION, cutPoints, cutPoints, JSON.stringify(desilCounts), emptyHistogram(), at],
  );
  return insertId;
}

/** A histogram without bins: nothing here asks for percentiles. */
function emptyHistogram(): Buffer {
  return new RankingAccumulator('PERSON').finish(null).histogram;
}

export async function addFamilies(sql: Sql, families: readonly FamilySketch[], modelId = 1): Promise<void> {
  await insertMany(
    sql,
    'family',
    ['id', 'since', 'kelurahan_code', 'national_desil', 'reference_date'],
    families.map(({ id, nationalDesil }) => [id, REVISION, HOME, nationalDesil, '2026-09-30']),
  );
  await insertMany(
    sql,
    'score_a',
    ['family_id', 'since', 'kelurahan_code', 'score', 'members', 'national_desil', 'incomplete', 'model_id'],
    families.map(({ id, score, nationalDesil }) => [id, REVISION, HOME, score, 4, nationalDesil ?? 0, 0, modelId]),
  );
}

const numberOf = ({ id, nikId }: ResidentSketch): number | null => (nikId === undefined ? id : nikId);

export async function addResidents(sql: Sql, people: readonly ResidentSketch[]): Promise<void> {
  const numbers = [...new Set(people.flatMap((person) => numberOf(person) ?? []))];
  await insertMany(
    sql,
    'nik_vault',
    ['id', 'block', 'key_version'],
    numbers.map((id) => [id, blockOf(id), 1]),
    true,
  );
  await insertMany(
    sql,
    'resident',
    [
      'id',
      'since',
      'family_id',
      'nik_id',
      'name',
      'kelurahan_code',
      'birth_date',
      'presence',
      'absent',
      'reference_date',
    ],
    people.map((person) => [
      person.id,
      REVISION,
      person.familyId,
      numberOf(person),
      person.name ?? `Warga ${person.id}`,
      person.kelurahan ?? HOME,
      person.birthDate === undefined ? '1960-01-01' : person.birthDate,
      person.presence === undefined ? 1 : person.presence,
      person.absent ? 1 : 0,
      '2026-09-30',
    ]),
  );
  const rows = (pick: (person: ResidentSketch) => Value[] | null): Value[][] =>
    people.flatMap((person) => {
      const row = numberOf(person) === null ? null : pick(person);
      return row ? [row] : [];
    });
  await insertMany(
    sql,
    'identity_result',
    ['resident_id', 'since', 'categories', 'notes'],
    people.flatMap(({ id, identity }) => (identity === null ? [] : [[id, REVISION, identity ?? 0, 0]])),
  );
  await countMatched(sql, people);
  await insertMany(
    sql,
    'asset_record',
    ['nik_id', 'since', 'cars', 'njop'],
    rows((p) => (p.cars || p.njop ? [numberOf(p), REVISION, p.cars ?? 0, p.njop ?? 0] : null)),
  );
  await insertMany(
    sql,
    'institution_record',
    ['nik_id', 'since', 'institution'],
    rows((p) => (p.institution ? [numberOf(p), REVISION, 'Panti'] : null)),
  );
  await insertMany(
    sql,
    'central_program_record',
    ['nik_id', 'program', 'since'],
    rows((p) => (p.centralProgram ? [numberOf(p), p.centralProgram, REVISION] : null)),
  );
  await insertMany(
    sql,
    'disability_record',
    ['nik_id', 'since', 'kinds', 'registered_on', 'expires_on'],
    rows((p) =>
      p.disability === undefined
        ? null
        : [numberOf(p), REVISION, p.disability, '2024-01-01', p.disabilityExpires ?? null],
    ),
  );
}

/** What a night's MATCH tells in its revision: how many residents have which mask. Told once, of those who come first. */
async function countMatched(sql: Sql, people: readonly ResidentSketch[]): Promise<void> {
  const masks = new Map<number, number>();
  for (const { identity } of people)
    if (identity !== null) masks.set(identity ?? 0, (masks.get(identity ?? 0) ?? 0) + 1);
  await sql.run(
    `INSERT IGNORE INTO revision (id, kind, actor_kind, actor_id, reason, summary, change_count, created_at)
     VALUES (?, 'MATCH', 'SYSTEM', 'test', 'test', ?, 0, UTC_TIMESTAMP(6))`,
    [REVISION, JSON.stringify({ masks: addedCounts({}, masks) })],
  );
}

const blockOf = (id: number): Buffer => {
  const block = Buffer.alloc(16);
  block.writeBigUInt64BE(BigInt(id), 8);
  return block;
};

async function insertMany(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly Value[][],
  ignore = false,
): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) {
    const part = rows.slice(from, from + 1000);
    const marks = part.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
    await sql.run(
      `INSERT ${ignore ? 'IGNORE ' : ''}INTO ${table} (${columns.join(', ')}) VALUES ${marks}`,
      part.flat(),
    );
  }
}

/** One revision in which a row of a versioned table is replaced; returns the new revision. */
export async function revise(
  platform: Platform,
  table: string,
  key: string,
  id: number,
  changes: Readonly<Record<string, Value>>,
): Promise<number> {
  return platform.database.inTransaction('READ COMMITTED', async (tx) => {
    const [head] = await tx.rows<{ revision: number }>('SELECT revision FROM registry_head FOR UPDATE');
    const revision = (head?.revision ?? 0) + 1;
    await tx.run('UPDATE registry_head SET revision = ?', [revision]);
    const columns = (
      await tx.rows<{ name: string }>(
        `SELECT column_name AS name FROM information_schema.columns
          WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%' AND column_name <> 'until'`,
        [`${table}_history`],
      )
    ).map(({ name }) => name);
    await tx.run(
      `INSERT INTO ${table}_history (until, ${columns.join(', ')}) SELECT ?, ${columns.join(', ')} FROM ${table} WHERE ${key} = ?`,
      [revision, id],
    );
    const set = Object.keys(changes).map((column) => `${column} = ?`);
    await tx.run(`UPDATE ${table} SET since = ?, ${set.join(', ')} WHERE ${key} = ?`, [
      revision,
      ...Object.values(changes),
      id,
    ]);
    return revision;
  });
}

/** One revision in which a NIK enters an extract. */
export async function enterExtract(
  platform: Platform,
  table: string,
  row: Readonly<Record<string, Value>>,
): Promise<number> {
  return platform.database.inTransaction('READ COMMITTED', async (tx) => {
    const [head] = await tx.rows<{ revision: number }>('SELECT revision FROM registry_head FOR UPDATE');
    const revision = (head?.revision ?? 0) + 1;
    await tx.run('UPDATE registry_head SET revision = ?', [revision]);
    const columns = Object.keys(row);
    await tx.run(
      `INSERT INTO ${table} (since, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})`,
      [revision, ...Object.values(row)],
    );
    return revision;
  });
}

export class Killed extends Error {}

/** A step that keeps its result, and can be killed when it completes. */
export class RecordedStep implements StepContext {
  results: Record<string, unknown>[] = [];
  constructor(private readonly killed = false) {}
  async report(): Promise<void> {
    await Promise.resolve();
  }
  async complete(_tx: Sql, result: Record<string, unknown>): Promise<void> {
    await Promise.resolve();
    if (this.killed) throw new Killed();
    this.results.push(result);
  }
}

export interface Night {
  readonly run: PinnedNight;
  readonly decided: DecideResult;
  readonly prepared: PrepareResult;
  readonly published: PublishResult;
}

let lastRun = 0;

/** The whole of DECIDE by one hand, in as many parts as asked. */
export async function decideResidents(
  platform: Platform,
  run: PinnedNight,
  step: StepContext,
  size = 1_000_000,
): Promise<DecideResult> {
  const parts = await shared.parts(platform, size);
  const results: Record<string, unknown>[] = [];
  for (let part = 0; part < parts; part++) results.push(await shared.part(platform, run, { part, parts, size }, step));
  return shared.close(platform, run, results, step);
}

/** The last three steps of a night on a date, as of the head revision. */
export async function night(platform: Platform, runDate = '2026-11-22'): Promise<Night> {
  const run = await nextRun(platform, runDate);
  const decided = await decideResidents(platform, run, new RecordedStep());
  const prepared = await prepareLists(platform, run, new RecordedStep());
  const published = await publishDueLists(platform, run, new RecordedStep());
  return { run, decided, prepared, published };
}

export async function nextRun(platform: Platform, runDate = '2026-11-22'): Promise<PinnedNight> {
  const [head] = await platform.database.rows<{ revision: number }>('SELECT revision FROM registry_head');
  lastRun += 1;
  await platform.database.run(
    `INSERT INTO nightly_run (id, run_date, attempt, origin, state, requested_by, created_at)
     VALUES (?, ?, ?, 'MANUAL', 'DONE', 'test', ?)`,
    [lastRun, runDate, lastRun, platform.clock.now()],
  );
  return { id: lastRun, runDate, revision: head?.revision ?? 0 };
}
