import { correctionNumber, HANDOVER_COLUMNS, HANDOVER_FACT_NAMES, runDateAt, SEALED_FACTS } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { accountNames } from '../../access';
import { correctionsByIds, linesOf, type CorrectionLine, type CorrectionRecord } from '../../corrections';
import { familiesByIds, residentsByIds, revisionsByIds, type FamilyRow, type ResidentRow } from '../../registry';

/** A row of the file, by column; what is not named is empty. */
export type HandoverRow = Partial<Record<(typeof HANDOVER_COLUMNS)[number], string | null>>;

/** Everything that the rows of some corrections name, read in a few statements. */
interface Named {
  readonly families: ReadonlyMap<number, FamilyRow>;
  readonly residents: ReadonlyMap<number, ResidentRow>;
  /** Numbers in clear, by vault id. */
  readonly numbers: { readonly nik: ReadonlyMap<number, string>; readonly family_card: ReadonlyMap<number, string> };
  readonly people: ReadonlyMap<number, string>;
  readonly appliedAt: ReadonlyMap<number, Date>;
}

/** The rows of these corrections: one for each fact, oldest correction first, with full numbers. */
export async function handoverRows(
  platform: Platform,
  number: number,
  correctionIds: readonly number[],
): Promise<HandoverRow[]> {
  const { database } = platform;
  const corrections = [...(await correctionsByIds(database, correctionIds)).values()].sort((a, b) => a.id - b.id);
  const lines = await linesOf(database, correctionIds);
  const named = await namedBy(platform, corrections, [...lines.values()].flat());
  return corrections.flatMap((correction) => {
    const own = lines.get(correction.id) ?? [];
    const common = { handover_number: String(number), ...ofCorrection(correction, named) };
    return own.map((line) => ({ ...common, ...ofRecord(line, own, named), ...ofFact(line, named) }));
  });
}

async function namedBy(
  { database, vault }: Platform,
  corrections: readonly CorrectionRecord[],
  lines: readonly CorrectionLine[],
): Promise<Named> {
  const idsIn = (fact: string): number[] =>
    lines.filter((line) => line.fact === fact).flatMap(({ base, value }) => [Number(base), Number(value)]);
  const families = await familiesByIds(
    database,
    recordIds([...corrections.map(({ familyId }) => familyId), ...idsIn('family_id')]),
  );
  const residents = await residentsByIds(
    database,
    recordIds(lines.flatMap(({ kind, subjectId }) => (kind === 'RESIDENT' ? [subjectId] : []))),
  );
  const cards = [...families.values()].map(({ cardId }) => cardId ?? 0);
  const niks = [...residents.values()].map(({ nikId }) => nikId ?? 0);
  const people = corrections.flatMap(({ proposerId, verifierId, approverId }) => [proposerId, verifierId, approverId]);
  const revisions = await revisionsByIds(
    database,
    corrections.flatMap(({ appliedRevision }) => appliedRevision ?? []),
  );
  return {
    families,
    residents,
    numbers: {
      nik: await vault.reveal(database, 'nik', recordIds([...niks, ...idsIn('nik_id')])),
      family_card: await vault.reveal(database, 'family_card', recordIds([...cards, ...idsIn('card_id')])),
    },
    people: await accountNames(database, recordIds(people.filter(isAccount).map(Number))),
    appliedAt: new Map([...revisions].map(([id, { createdAt }]) => [id, createdAt])),
  };
}

function ofCorrection(correction: CorrectionRecord, { families, numbers, people, appliedAt }: Named): HandoverRow {
  const family = families.get(correction.familyId);
  const applied = appliedAt.get(correction.appliedRevision ?? 0);
  const nameOf = (id: string | null): string | null => (isAccount(id) ? (people.get(Number(id)) ?? id) : id);
  return {
    correction_number: correctionNumber(correction.id),
    family_ref: family?.deliveredRef ?? null,
    no_kk: numbers.family_card.get(family?.cardId ?? 0) ?? null,
    kelurahan: family?.kelurahanCode ?? correction.kelurahanCode,
    basis: correction.basis,
    minutes_number: correction.minutesNumber,
    observed_on: correction.observedOn,
    channel: correction.channel,
    letter_number: correction.letterNumber,
    proposed_by: nameOf(correction.proposerId),
    verified_by: nameOf(correction.verifierId),
    approved_by: nameOf(correction.approverId),
    applied_on: applied ? runDateAt(applied) : null,
    revision: correction.appliedRevision === null ? null : String(correction.appliedRevision),
  };
}

/** Whose fact it is; of somebody new what the correction itself says of them. */
function ofRecord({ kind, subjectId }: CorrectionLine, own: readonly CorrectionLine[], named: Named): HandoverRow {
  if (kind === 'FAMILY') return { record: subjectId < 0 ? 'NEW_FAMILY' : 'FAMILY' };
  if (subjectId < 0) {
    const said = (fact: string): string | null =>
      own.find((line) => line.kind === kind && line.subjectId === subjectId && line.fact === fact)?.value ?? null;
    const nik = named.numbers.nik.get(Number(said('nik_id'))) ?? null;
    return { record: `NEW_MEMBER_${-subjectId}`, nik, name: said('name') };
  }
  const resident = named.residents.get(subjectId);
  return {
    record: 'RESIDENT',
    resident_ref: resident?.deliveredRef ?? null,
    nik: named.numbers.nik.get(resident?.nikId ?? 0) ?? null,
    name: resident?.name ?? null,
  };
}

const ofFact = ({ fact, base, value }: CorrectionLine, named: Named): HandoverRow => ({
  fact: HANDOVER_FACT_NAMES[fact] ?? fact,
  previous_value: valueInFile(fact, base, named),
  value: valueInFile(fact, value, named),
});

/** A value as files write it: numbers in clear, and families by the centre's reference, else by their card. */
function valueInFile(fact: string, value: string | null, { families, numbers }: Named): string | null {
  if (value === null) return null;
  const sealed = SEALED_FACTS[fact];
  if (sealed !== undefined) return numbers[sealed].get(Number(value)) ?? null;
  if (fact !== 'family_id') return value;
  if (Number(value) < 0) return 'NEW_FAMILY';
  const family = families.get(Number(value));
  return family?.deliveredRef ?? numbers.family_card.get(family?.cardId ?? 0) ?? null;
}

const isAccount = (id: string | null): id is string => id !== null && /^\d+$/.test(id);
const recordIds = (ids: readonly number[]): number[] => [...new Set(ids)].filter((id) => id > 0);
