import type { FactCode, PlainDate } from '@tepat/shared';
import type { Sql, Value } from '../../../platform/database/database';
import { asOfRows } from '../../../platform/database/versioned';
import { IdSet } from '../../../platform/id-set';
import { PagedNumbers } from '../domain/paged-numbers';
import type { ExtractFacts } from '../domain/person';
import { DISABILITY_EXPIRED, DISABILITY_REGISTERED } from '../domain/person';
import { countedMember, familyRecords } from './family-records';

/** One family with the vault ids of its members, or the whole province. */
export type FactScope = { readonly familyId: number; readonly nikIds: readonly number[] } | 'PROVINCE';

const PROGRAM_BITS: Readonly<Record<string, number>> = { PKH: 1, BPNT: 2 };
const CIVIL_SERVANT = 5;

/**
 * Reads what the extracts say as of a revision into flat arrays: the same reader, filled for the province or for one
 * family. Facts that no programme asks for are not read.
 */
export async function loadExtracts(
  sql: Sql,
  revision: number,
  referenceDate: PlainDate,
  needed: ReadonlySet<FactCode>,
  scope: FactScope,
): Promise<ExtractFacts> {
  const familyId = scope === 'PROVINCE' ? null : scope.familyId;
  const cars = PagedNumbers.bytes();
  const njop = PagedNumbers.doubles();
  const familyPrograms = PagedNumbers.bytes();
  const personPrograms = PagedNumbers.bytes();
  const institutions = new IdSet();
  const civilServants = new IdSet();
  // One in two hundred people: a page of numbers for each would be mostly empty.
  const disabilities = new Map<number, number>();
  const wants = (...facts: FactCode[]): boolean => facts.some((fact) => needed.has(fact));
  const byNik = (table: string, select: string): AsyncIterable<unknown[]> => {
    if (scope === 'PROVINCE') return streamed(sql, asOfRows(table, revision, select));
    if (scope.nikIds.length === 0) return nothing();
    const listed = `t.nik_id IN (${scope.nikIds.map(() => '?').join(', ')})`;
    return streamed(sql, asOfRows(table, revision, select, listed, scope.nikIds));
  };

  if (wants('familyCars', 'familyNjop')) {
    for await (const row of streamed(sql, familyRecords('asset_record', 'x.cars, x.njop', revision, familyId))) {
      const [family, ownCars, ownNjop] = row as [number, number, number];
      cars.set(family, Math.min(255, cars.get(family) + ownCars));
      njop.raiseTo(family, ownNjop);
    }
  }
  if (wants('centralProgramsFamily')) {
    for await (const row of streamed(sql, familyRecords('central_program_record', 'x.program', revision, familyId))) {
      const [family, program] = row as [number, string];
      familyPrograms.addBits(family, programBit(program));
    }
  }
  if (wants('centralProgramsPerson')) {
    for await (const row of byNik('central_program_record', 't.nik_id, t.program')) {
      const [nikId, program] = row as [number, string];
      personPrograms.addBits(nikId, programBit(program));
    }
  }
  if (wants('livesInInstitution')) {
    for await (const row of byNik('institution_record', 't.nik_id')) institutions.add(row[0] as number);
  }
  if (wants('hasDisabilityRecord', 'disabilityKinds')) {
    for await (const row of byNik('disability_record', 't.nik_id, t.kinds, t.expires_on')) {
      const [nikId, kinds, expiresOn] = row as [number, number, string | null];
      const expired = expiresOn !== null && expiresOn < referenceDate;
      disabilities.set(nikId, kinds | DISABILITY_REGISTERED | (expired ? DISABILITY_EXPIRED : 0));
    }
  }
  if (wants('civilServantInFamily')) {
    const [and, values]: [string, Value[]] = familyId === null ? ['1 = 1', []] : ['t.family_id = ?', [familyId]];
    const working = `t.job_status = ${CIVIL_SERVANT} AND ${countedMember('t')}`;
    const statement = asOfRows('resident', revision, 't.family_id', `${working} AND ${and}`, values);
    for await (const row of streamed(sql, statement)) civilServants.add(row[0] as number);
  }

  return {
    familyCars: (id) => cars.get(id),
    familyNjop: (id) => njop.get(id),
    familyPrograms: (id) => familyPrograms.get(id),
    personPrograms: (id) => personPrograms.get(id),
    livesInInstitution: (id) => institutions.has(id),
    civilServantInFamily: (id) => civilServants.has(id),
    disability: (id) => disabilities.get(id) ?? 0,
  };
}

function streamed(sql: Sql, statement: { text: string; values: readonly Value[] }): AsyncIterable<unknown[]> {
  return sql.stream(statement.text, statement.values);
}

async function* nothing(): AsyncGenerator<unknown[]> {
  // A family whose members have no number stands in no extract that is kept by number.
}

/** A programme that the catalogue does not know would silently count as "receives nothing". */
function programBit(program: string): number {
  const bit = PROGRAM_BITS[program];
  if (bit === undefined) throw new RangeError(`an unknown central programme: ${program}`);
  return bit;
}
