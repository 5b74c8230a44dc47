import { indicatorsOf, type Indicator } from './indicator';
import { INDIVIDUAL_INDICATORS } from './individual-indicators';

const { category, count } = indicatorsOf('DERIVED');

/** More members than any recorded family has; a larger number is a fault in the data and must not be stored. */
export const MAX_MEMBERS = 200;
/** An age above this is a fault in the data; ages are stored no higher. */
export const MAX_AGE = 130;

const answersOf = (key: 'sex' | 'education') => {
  const indicator = INDIVIDUAL_INDICATORS.find((entry) => entry.key === key);
  return Object.fromEntries((indicator?.codes ?? []).map(({ code, label }) => [code, [label.id, label.en] as const]));
};

/**
 * What is counted from a family's members at the delivery's reference date (see `deriveFromMembers`).
 * The order of this list is the order of the packed vector: never reorder.
 */
export const DERIVED_INDICATORS = [
  count('memberCount', ['Jumlah anggota keluarga', 'Number of family members'], MAX_MEMBERS),
  count('childCount', ['Jumlah anak 0–14 tahun', 'Children aged 0–14'], MAX_MEMBERS),
  count('youngChildCount', ['Jumlah anak 0–6 tahun', 'Children aged 0–6'], MAX_MEMBERS),
  count('elderlyCount', ['Jumlah lansia 60 tahun ke atas', 'Members aged 60 or over'], MAX_MEMBERS),
  count(
    'dependantCount',
    ['Jumlah tanggungan (<15 atau ≥65 tahun)', 'Dependants (under 15 or 65 and over)'],
    MAX_MEMBERS,
  ),
  category('headSex', ['Jenis kelamin kepala keluarga', 'Sex of the head of family'], answersOf('sex')),
  count('headAge', ['Umur kepala keluarga', 'Age of the head of family'], MAX_AGE),
  category('headEducation', ['Ijazah kepala keluarga', 'Diploma of the head of family'], answersOf('education')),
  category(
    'maxEducation',
    ['Ijazah tertinggi dalam keluarga', 'Highest diploma in the family'],
    answersOf('education'),
  ),
  count('workingCount', ['Jumlah anggota bekerja', 'Members who work'], MAX_MEMBERS),
] as const satisfies readonly Indicator[];

export type DerivedIndicatorKey = (typeof DERIVED_INDICATORS)[number]['key'];
