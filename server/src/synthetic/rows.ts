import { dateText } from './calendar-day';
import { type FamilyExtracts } from './extracts';
import { nationalDesil, type SyntheticFamily } from './family';
import { type SyntheticPerson } from './person';
import { groupsOf, identityOf } from './truth';

/** Cells of numbers; what is not recorded is an empty cell. */
function cells(values: readonly number[], missing: readonly number[]): string {
  let text = '';
  for (let i = 0; i < values.length; i++) text += missing.includes(i) ? ',' : `,${values[i]}`;
  return text;
}

function cell(value: number): string {
  return value < 0 ? ',' : `,${value}`;
}

/** A line of `families`: its place, the national desil, the 26 indicators. */
export function familyLine(family: SyntheticFamily): string {
  const { home } = family;
  const desil = family.desilDelivered ? String(nationalDesil(family.nationalScore)) : '';
  return `${family.ref},${family.deliveredCard},${home.settlement.kelurahan.code},${home.rw},${home.rt},${home.address},${desil}${cells(family.values, family.missing)}\n`;
}

export function residentRef(person: SyntheticPerson, family: SyntheticFamily): string {
  return family.residentPrefix + person.no;
}

/** A line of `residents`: the person as delivered, with the 13 individual columns. */
export function residentLine(person: SyntheticPerson, family: SyntheticFamily): string {
  const { delivered } = person;
  return (
    `${residentRef(person, family)},${family.ref},${delivered.nik},${delivered.name},${person.birthPlace},${delivered.sex},` +
    dateText(delivered.birthDay) +
    `,${person.relationship},${person.maritalStatus}` +
    cell(person.schooling) +
    cell(person.education) +
    cell(person.working) +
    cell(person.sector) +
    cell(person.jobStatus) +
    `,${person.functionalDifficulty},${person.chronicIllness},${person.healthInsurance},${person.presence}\n`
  );
}

/** A line of `civil-registry`: the truth of names and dates, with the status that the registry holds. */
export function civilLine(person: SyntheticPerson, family: SyntheticFamily): string {
  const { civil } = person;
  const kelurahan = civil.elsewhere || family.civilKelurahan || family.home.settlement.kelurahan.code;
  return `${person.nik},${family.card},${person.name},${dateText(person.birthDay)},${person.sex},${kelurahan},${civil.status},${dateText(civil.statusDay)}\n`;
}

export function assetLine(extracts: FamilyExtracts, owner: SyntheticPerson): string {
  return `${owner.nik},${extracts.cars},${extracts.njop}\n`;
}

/** A line of truth per delivered resident. */
export function residentTruthLine(person: SyntheticPerson, family: SyntheticFamily, referenceDay: number): string {
  const groups = groupsOf(person, referenceDay).join('|');
  return `${residentRef(person, family)},${person.faults.join('|')},${identityOf(person, family).join('|')},${groups}\n`;
}

/** A line of truth per family, vanished ones included. */
export function familyTruthLine(family: SyntheticFamily): string {
  return `${family.ref},${family.welfare.toFixed(4)},${family.lnExpenditure.toFixed(4)},${family.faults.join('|')},${family.previousRef},${family.changes.join('|')}\n`;
}
