import type { FactCode, PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { batches } from '../../../platform/database/batches';
import { eachPacked, type PackedRow } from '../../../platform/database/packed';
import { marks } from '../../../platform/database/pages';
import { asOfRows, type Statement } from '../../../platform/database/versioned';
import { idRanges, IdSet, type IdRange } from '../../../platform/id-set';
import { inLanes } from '../../../platform/lanes';
import { countedMember } from '../../registry';
import { PagedNumbers } from '../domain/paged-numbers';
import type { ExtractFacts } from '../domain/person';
import { DISABILITY_EXPIRED, DISABILITY_REGISTERED } from '../domain/person';
import { familyRecords, type RecordScope } from './family-records';

/** Some families and the vault ids of the people that are asked about, or the whole province. */
export type FactScope = { readonly familyIds: readonly number[]; readonly nikIds: readonly number[] } | 'PROVINCE';

/** As many statements as the province takes; of thousands of families no more wait in the pool at once. */
const LANES = 8;

/** Numbers of the vault that one statement looks at: a value of a megabyte or so. */
const NIKS_A_READ = 200_000;

const PROGRAM_BITS: Readonly<Record<string, number>> = { PKH: 1, BPNT: 2 };
const CIVIL_SERVANT = 5;
/** Code of branded bottled water among the sources of drinking water. */
const BOTTLED = 1;

/**
 * Reads what the extracts say as of a revision into flat arrays: the same reader, filled for the province or for some
 * families. Facts that no programme asks for are not read.
 */
export async function loadExtracts(
  sql: Sql,
  revision: number,
  referenceDate: PlainDate,
  needed: ReadonlySet<FactCode>,
  scope: FactScope,
): Promise<ExtractFacts> {
  const families = scope === 'PROVINCE' ? [null] : [...batches(scope.familyIds)];
  const cars = PagedNumbers.bytes();
  const njop = PagedNumbers.wholes();
  const familyPrograms = PagedNumbers.bytes();
  const personPrograms = PagedNumbers.bytes();
  const institutions = new IdSet();
  const sanctioned = new IdSet();
  const civilServants = new IdSet();
  /** 1: bottled, 2: another source; nothing where none is recorded. */
  const water = PagedNumbers.bytes();
  // Some fifty thousand of eleven million people: pages would nearly all be touched.
  const disabilities = new Map<number, number>();
  const wants = (...facts: FactCode[]): boolean => facts.some((fact) => needed.has(fact));
  const reading: (() => Promise<void>)[] = [];
  const visit = (statements: readonly Statement[], row: (values: unknown[]) => void): void => {
    for (const { text, values } of statements) reading.push(() => sql.each(text, values, row));
  };
  /** None: a family whose members have no number stands in no extract that is kept by number. */
  const byNik = (table: string, select: string): Statement[] => {
    if (scope === 'PROVINCE') return [asOfRows(table, revision, select)];
    return Array.from(batches(scope.nikIds), (ids) =>
      asOfRows(table, revision, select, `t.nik_id IN (${marks(ids)})`, ids),
    );
  };
  const scopes: readonly RecordScope[] =
    scope === 'PROVINCE'
      ? (await vaultRanges(sql)).map((niks) => ({ niks }))
      : Array.from(batches(scope.familyIds), (familyIds) => ({ familyIds }));
  const byFamily = (
    table: 'asset_record' | 'central_program_record',
    columns: readonly string[],
    visitRow: (row: PackedRow) => void,
  ): void => {
    for (const each of scopes) {
      const statement = familyRecords(table, columns, revision, each);
      reading.push(() => eachPacked(sql, statement, visitRow));
    }
  };

  if (wants('familyCars', 'familyNjop')) {
    byFamily('asset_record', ['x.cars', 'x.njop'], (row) => {
      const family = row.count();
      cars.set(family, Math.min(255, cars.get(family) + row.count()));
      njop.raiseTo(family, row.count());
    });
  }
  if (wants('centralProgramsFamily')) {
    byFamily('central_program_record', ['x.program'], (row) => {
      familyPrograms.addBits(row.count(), programBit(row.word()));
    });
  }
  if (wants('centralProgramsPerson')) {
    visit(byNik('central_program_record', 't.nik_id, t.program'), (row) => {
      const [nikId, program] = row as [number, string];
      personPrograms.addBits(nikId, programBit(program));
    });
  }
  if (wants('livesInInstitution')) {
    visit(byNik('institution_record', 't.nik_id'), ([nikId]) => institutions.add(nikId as number));
  }
  if (wants('sanctioned')) {
    visit(byNik('sanction_record', 't.nik_id, t.decided_on, t.ends_on'), (row) => {
      const [nikId, decidedOn, endsOn] = row as [number, string, string | null];
      if (decidedOn <= referenceDate && (endsOn === null || endsOn >= referenceDate)) sanctioned.add(nikId);
    });
  }
  if (wants('hasDisabilityRecord', 'disabilityKinds')) {
    visit(byNik('disability_record', 't.nik_id, t.kinds, t.expires_on'), (row) => {
      const [nikId, kinds, expiresOn] = row as [number, number, string | null];
      const expired = expiresOn !== null && expiresOn < referenceDate;
      disabilities.set(nikId, kinds | DISABILITY_REGISTERED | (expired ? DISABILITY_EXPIRED : 0));
    });
  }
  if (wants('civilServantInFamily')) {
    const working = `t.job_status = ${CIVIL_SERVANT} AND ${countedMember('t')}`;
    const statements = families.map((ids) => {
      const and = ids === null ? '' : ` AND t.family_id IN (${marks(ids)})`;
      return asOfRows('resident', revision, 't.family_id', `${working}${and}`, ids ?? []);
    });
    visit(statements, ([family]) => civilServants.add(family as number));
  }

  if (wants('bottledWater')) {
    const statements = families.map((ids) => {
      const and = ids === null ? '' : ` AND t.id IN (${marks(ids)})`;
      return asOfRows('family', revision, 't.id, t.drinking_water', `t.drinking_water IS NOT NULL${and}`, ids ?? []);
    });
    visit(statements, ([family, source]) => water.addBits(family as number, source === BOTTLED ? 1 : 2));
  }

  await inLanes(
    Array.from({ length: LANES }, () => null),
    reading,
    (read) => read(),
  );
  return {
    familyCars: (id) => cars.get(id),
    familyNjop: (id) => njop.get(id),
    familyPrograms: (id) => familyPrograms.get(id),
    personPrograms: (id) => personPrograms.get(id),
    livesInInstitution: (id) => institutions.has(id),
    sanctioned: (id) => sanctioned.has(id),
    civilServantInFamily: (id) => civilServants.has(id),
    drinkingWater: (id) => water.get(id),
    disability: (id) => disabilities.get(id) ?? 0,
  };
}

/** The numbers of the vault, in ranges: those of an extract lie anywhere among them. */
async function vaultRanges(sql: Sql): Promise<IdRange[]> {
  const [top] = await sql.rows<{ highest: number | null }>('SELECT MAX(id) AS highest FROM nik_vault');
  return [...idRanges({ first: 1, last: top?.highest ?? 0 }, NIKS_A_READ)];
}

/** A programme that the catalogue does not know would silently count as "receives nothing". */
function programBit(program: string): number {
  const bit = PROGRAM_BITS[program];
  if (bit === undefined) throw new RangeError(`an unknown central programme: ${program}`);
  return bit;
}
