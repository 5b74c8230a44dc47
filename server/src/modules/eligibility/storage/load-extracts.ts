import type { FactCode, PlainDate } from '@tepat/shared';
import type { Sql, Value } from '../../../platform/database/database';
import { asOfRows, type Statement } from '../../../platform/database/versioned';
import { IdSet } from '../../../platform/id-set';
import { countedMember } from '../../registry';
import { PagedNumbers } from '../domain/paged-numbers';
import type { ExtractFacts } from '../domain/person';
import { DISABILITY_EXPIRED, DISABILITY_REGISTERED } from '../domain/person';
import { familyRecords } from './family-records';

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
  const njop = PagedNumbers.wholes();
  const familyPrograms = PagedNumbers.bytes();
  const personPrograms = PagedNumbers.bytes();
  const institutions = new IdSet();
  const civilServants = new IdSet();
  const disabilities = PagedNumbers.bytes();
  const wants = (...facts: FactCode[]): boolean => facts.some((fact) => needed.has(fact));
  const reading: Promise<void>[] = [];
  const visit = (statement: Statement | null, row: (values: unknown[]) => void): void => {
    if (statement !== null) reading.push(sql.each(statement.text, statement.values, row));
  };
  /** Null: a family whose members have no number stands in no extract that is kept by number. */
  const byNik = (table: string, select: string): Statement | null => {
    if (scope === 'PROVINCE') return asOfRows(table, revision, select);
    if (scope.nikIds.length === 0) return null;
    const listed = `t.nik_id IN (${scope.nikIds.map(() => '?').join(', ')})`;
    return asOfRows(table, revision, select, listed, scope.nikIds);
  };

  if (wants('familyCars', 'familyNjop')) {
    visit(familyRecords('asset_record', 'x.cars, x.njop', revision, familyId), (row) => {
      const [family, ownCars, ownNjop] = row as [number, number, number];
      cars.set(family, Math.min(255, cars.get(family) + ownCars));
      njop.raiseTo(family, ownNjop);
    });
  }
  if (wants('centralProgramsFamily')) {
    visit(familyRecords('central_program_record', 'x.program', revision, familyId), (row) => {
      const [family, program] = row as [number, string];
      familyPrograms.addBits(family, programBit(program));
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
  if (wants('hasDisabilityRecord', 'disabilityKinds')) {
    visit(byNik('disability_record', 't.nik_id, t.kinds, t.expires_on'), (row) => {
      const [nikId, kinds, expiresOn] = row as [number, number, string | null];
      const expired = expiresOn !== null && expiresOn < referenceDate;
      disabilities.set(nikId, kinds | DISABILITY_REGISTERED | (expired ? DISABILITY_EXPIRED : 0));
    });
  }
  if (wants('civilServantInFamily')) {
    const [and, values]: [string, Value[]] = familyId === null ? ['1 = 1', []] : ['t.family_id = ?', [familyId]];
    const working = `t.job_status = ${CIVIL_SERVANT} AND ${countedMember('t')}`;
    const statement = asOfRows('resident', revision, 't.family_id', `${working} AND ${and}`, values);
    visit(statement, ([family]) => civilServants.add(family as number));
  }

  await Promise.all(reading);
  return {
    familyCars: (id) => cars.get(id),
    familyNjop: (id) => njop.get(id),
    familyPrograms: (id) => familyPrograms.get(id),
    personPrograms: (id) => personPrograms.get(id),
    livesInInstitution: (id) => institutions.has(id),
    civilServantInFamily: (id) => civilServants.has(id),
    disability: (id) => disabilities.get(id),
  };
}

/** A programme that the catalogue does not know would silently count as "receives nothing". */
function programBit(program: string): number {
  const bit = PROGRAM_BITS[program];
  if (bit === undefined) throw new RangeError(`an unknown central programme: ${program}`);
  return bit;
}
