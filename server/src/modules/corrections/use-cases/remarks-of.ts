import { isNik, plainDate, type PlainDate } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { factProvenance, familiesByIds, isWithinReach, residentsByIds, type Reach } from '../../registry';
import { isOfNew, type CorrectionLine } from '../domain/correction';
import { remarksOn, type ProposedPerson, type Remark } from '../domain/remarks';
import type { WholeCorrection } from '../storage/correction-reader';

/** What a NIK is laid beside. */
const IDENTITY = ['nik_id', 'birth_date', 'sex'];
const SEXES = { 1: 'MALE', 2: 'FEMALE' } as const;
const sexOf = (code: number): 'MALE' | 'FEMALE' | null => (code === 1 || code === 2 ? SEXES[code] : null);

/** What whoever checks a correction should look at before they judge. Of people out of reach nothing is told. */
export async function remarksOf(
  { database, vault }: Platform,
  { record, lines, evidence }: Pick<WholeCorrection, 'record' | 'lines' | 'evidence'>,
  reach: Reach,
): Promise<Remark[]> {
  const idsOf = (kind: CorrectionLine['kind']): number[] => [
    ...new Set(lines.filter((line) => line.kind === kind && !isOfNew(line)).map(({ subjectId }) => subjectId)),
  ];
  const [familyIds, residentIds] = [idsOf('FAMILY'), idsOf('RESIDENT')];
  const families = await familiesByIds(database, familyIds);
  const residents = await residentsByIds(database, residentIds);
  const corrected = {
    FAMILY: await factProvenance(database, 'FAMILY', familyIds),
    RESIDENT: await factProvenance(database, 'RESIDENT', residentIds),
  };
  const rowOf = ({ kind, subjectId }: CorrectionLine) =>
    kind === 'FAMILY' ? families.get(subjectId) : residents.get(subjectId);
  const shown = lines.filter((line) => {
    const row = rowOf(line);
    return isOfNew(line) || (row !== undefined && isWithinReach(reach, row.kelurahanCode));
  });
  const recordedOn = (line: CorrectionLine): PlainDate | null => {
    const day = corrected[line.kind].get(line.subjectId)?.get(line.fact)?.observedOn ?? rowOf(line)?.referenceDate;
    return day ? plainDate(day) : null;
  };

  const ofPeople = shown.filter(({ kind, fact }) => kind === 'RESIDENT' && IDENTITY.includes(fact));
  const proposed = [...new Set(ofPeople.map(({ subjectId }) => subjectId))].map((residentId) => {
    const row = residents.get(residentId);
    const given = (fact: string, recorded: string | number | null | undefined): string | null => {
      const line = ofPeople.find((each) => each.subjectId === residentId && each.fact === fact);
      return line ? line.value : recorded === null || recorded === undefined ? null : String(recorded);
    };
    return {
      residentId,
      nikId: Number(given('nik_id', row?.nikId) ?? 0),
      birthDate: given('birth_date', row?.birthDate),
      sex: sexOf(Number(given('sex', row?.variables.sex) ?? 0)),
    };
  });
  const niks = await vault.reveal(
    database,
    'nik',
    proposed.map(({ nikId }) => nikId),
  );
  const people = proposed.flatMap(({ residentId, nikId, birthDate, sex }): ProposedPerson[] => {
    const nik = niks.get(nikId);
    return nik !== undefined && isNik(nik)
      ? [{ residentId, nik, sex, birthDate: birthDate === null ? null : plainDate(birthDate) }]
      : [];
  });
  return remarksOn({ record, lines: shown, files: evidence.length, recordedOn, people });
}
