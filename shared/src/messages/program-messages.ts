import { type CriteriaProblemCode } from '../criteria';
import { type Bilingual } from '../prelude';
import { type ProgramProblemCode } from '../program';

const CRITERIA = {
  CRITERIA_NOT_AN_OBJECT: { id: 'Bagian ini harus berupa objek.', en: 'This part must be an object.' },
  CRITERIA_FORMAT_UNKNOWN: {
    id: 'Format kriteria harus {format}.',
    en: 'The format of the criteria must be {format}.',
  },
  CRITERIA_KEY_UNKNOWN: { id: 'Kunci "{key}" tidak dikenal.', en: 'The key "{key}" is not known.' },
  CRITERIA_NODE_UNCLEAR: {
    id: 'Bagian ini harus memuat tepat satu dari: all, any, not, clause.',
    en: 'This part must have exactly one of: all, any, not, clause.',
  },
  CRITERIA_EMPTY_LIST: { id: 'Kelompok syarat tidak boleh kosong.', en: 'A group of conditions must not be empty.' },
  CRITERIA_TOO_DEEP: {
    id: 'Syarat bertingkat paling dalam {max}.',
    en: 'Conditions may be nested {max} deep at most.',
  },
  CRITERIA_TOO_LARGE: { id: 'Paling banyak {max} syarat.', en: 'At most {max} conditions.' },
  CRITERIA_CLAUSE_CODE: {
    id: 'Kode syarat terdiri atas huruf besar, angka, dan garis bawah, paling panjang 40.',
    en: 'The code of a condition has capital letters, digits and underscores, at most 40.',
  },
  CRITERIA_CLAUSE_TWICE: {
    id: 'Kode syarat {clause} sudah dipakai.',
    en: 'The condition code {clause} is already used.',
  },
  CRITERIA_FACT_UNKNOWN: {
    id: 'Data "{fact}" tidak ada dalam katalog.',
    en: 'The fact "{fact}" is not in the catalogue.',
  },
  CRITERIA_OPERATOR: {
    id: 'Pembanding "{op}" tidak berlaku untuk {fact}.',
    en: 'The operator "{op}" does not apply to {fact}.',
  },
  CRITERIA_UNIT: { id: 'Satuan {fact} adalah {unit}.', en: 'The unit of {fact} is {unit}.' },
  CRITERIA_VALUE_NOT_TAKEN: {
    id: 'Pembanding ini tidak memerlukan nilai.',
    en: 'This operator compares with no value.',
  },
  CRITERIA_WHOLE_NUMBER: { id: 'Silakan isi bilangan bulat.', en: 'Please give a whole number.' },
  CRITERIA_OUT_OF_RANGE: {
    id: 'Silakan isi nilai dari {min} sampai {max}.',
    en: 'Please give a value from {min} to {max}.',
  },
  CRITERIA_TWO_ENDS: {
    id: 'Silakan isi dua nilai: awal dan akhir rentang.',
    en: 'Please give two values: the ends of the range.',
  },
  CRITERIA_ENDS_REVERSED: {
    id: 'Awal rentang tidak boleh melewati akhirnya.',
    en: 'A range must not begin after its end.',
  },
  CRITERIA_LIST: { id: 'Silakan isi 1 sampai {max} nilai.', en: 'Please give 1 to {max} values.' },
  CRITERIA_VALUE_TWICE: { id: 'Nilai {value} tertulis dua kali.', en: 'The value {value} is given twice.' },
  CRITERIA_MEMBER_UNKNOWN: {
    id: '"{value}" tidak dikenal. Silakan pilih dari: {members}.',
    en: '"{value}" is not known. Please choose from: {members}.',
  },
  CRITERIA_REGION_CODE: {
    id: 'Silakan isi kode wilayah Kemendagri, misalnya 31.71.',
    en: 'Please give a Kemendagri region code, such as 31.71.',
  },
  CRITERIA_DATE: { id: 'Silakan isi tanggal yang ada, TTTT-BB-HH.', en: 'Please give an existing date, YYYY-MM-DD.' },
  CRITERIA_DATE_RANGE: {
    id: 'Silakan isi tanggal dari {from} sampai {to}.',
    en: 'Please give a date from {from} to {to}.',
  },
  CRITERIA_AGE_AT: {
    id: 'Silakan isi tahun (years), bulan (months), dan tanggal hitungnya (at).',
    en: 'Please give years, months, and the date on which they count (at).',
  },
  CRITERIA_UNREACHABLE: {
    id: 'Syarat {clause} tidak mungkin dipenuhi siapa pun.',
    en: 'Nobody can ever meet the condition {clause}.',
  },
  CRITERIA_CONTRADICTION: {
    id: 'Syarat {clause} tidak mungkin dipenuhi bersama {others}.',
    en: 'The condition {clause} can never be met together with {others}.',
  },
  CRITERIA_REGION_UNKNOWN: { id: 'Wilayah {code} tidak ada.', en: 'There is no region {code}.' },
} as const satisfies Readonly<Record<CriteriaProblemCode, Bilingual>>;

const TERMS = {
  TERMS_NOT_AN_OBJECT: { id: 'Bagian ini harus berupa objek.', en: 'This part must be an object.' },
  TERMS_FORMAT_UNKNOWN: { id: 'Format ketentuan program harus 2.', en: 'The format of the terms must be 2.' },
  TERMS_KEY_UNKNOWN: { id: 'Kunci "{key}" tidak dikenal.', en: 'The key "{key}" is not known.' },
  TERMS_TEXT: {
    id: 'Silakan isi teks, paling panjang {max} karakter.',
    en: 'Please give a text of at most {max} characters.',
  },
  TERMS_CODE: {
    id: 'Kode terdiri atas 2 sampai 20 huruf besar, angka, dan garis bawah.',
    en: 'A code has 2 to 20 capital letters, digits and underscores.',
  },
  TERMS_CHOICE: { id: 'Silakan pilih salah satu: {choices}.', en: 'Please choose one of: {choices}.' },
  TERMS_NUMBER: {
    id: 'Silakan isi bilangan bulat dari {min} sampai {max}.',
    en: 'Please give a whole number from {min} to {max}.',
  },
  TERMS_DATE: { id: 'Silakan isi tanggal yang ada, TTTT-BB-HH.', en: 'Please give an existing date, YYYY-MM-DD.' },
  TERMS_LIST: {
    id: 'Bagian ini harus berupa daftar dengan paling sedikit {min} butir.',
    en: 'This must be a list of at least {min} items.',
  },
  TERMS_CLAUSE_UNKNOWN: {
    id: 'Syarat {clause} tidak ada dalam kriteria.',
    en: 'The criteria have no condition {clause}.',
  },
  TERMS_CLAUSE_NOT_NEEDED: {
    id: 'Syarat {clause} bukan syarat mutlak bagi setiap penerima, sehingga tidak dapat menjadi penentu sasaran program.',
    en: 'Not everybody who receives has to meet {clause}, so it cannot say whom the programme is for.',
  },
  TERMS_POINT_UNKNOWN: {
    id: '"{point}" bukan syarat dan bukan ketentuan program ini.',
    en: '"{point}" is neither a condition nor a term of this programme.',
  },
  TERMS_POINT_ON: {
    id: '"{point}" dipakai dalam ketentuan ini, sehingga tidak dapat dinyatakan mati.',
    en: '"{point}" is in use in these terms, so it cannot be off.',
  },
  TERMS_YEAR_ORDER: {
    id: 'Tahun harus berurutan, masing-masing satu kali.',
    en: 'The years must ascend, each of them once.',
  },
  TERMS_YEAR_MISSING: {
    id: 'Tahun pertama tidak boleh sesudah tahun mulai berlaku.',
    en: 'The first year cannot be later than the year from which the terms are in force.',
  },
  TERMS_KOTA: {
    id: 'Silakan pilih kota atau kabupaten dalam provinsi ini, masing-masing satu kali.',
    en: 'Please choose a city or regency of this province, each of them once.',
  },
  TERMS_QUOTA_SPLIT: {
    id: 'Kuota kota berjumlah {sum}, lebih dari kuota provinsi {quota}.',
    en: 'The quotas of the kota add up to {sum}, more than the {quota} of the province.',
  },
} as const satisfies Readonly<Record<ProgramProblemCode, Bilingual>>;

/** Programmes, their criteria and their decisions. */
export const PROGRAM_MESSAGES = {
  ...CRITERIA,
  ...TERMS,
  PROGRAM_EXISTS: { id: 'Program {program} sudah ada.', en: 'The programme {program} exists already.' },
  PROGRAM_NOT_IN_FORCE: {
    id: 'Program {program} belum memiliki kriteria yang berlaku pada {date}.',
    en: 'The programme {program} has no criteria in force on {date}.',
  },
  CRITERIA_RELEASED: {
    id: 'Versi kriteria yang sudah berlaku tidak dapat diubah. Silakan buat versi baru.',
    en: 'A released criteria version cannot be changed. Please draft a new one.',
  },
  CRITERIA_STATE: {
    id: 'Versi kriteria ini berstatus {criteriaState}, sehingga langkah tersebut tidak dapat dilakukan.',
    en: 'This criteria version is {criteriaState}, so that the step cannot be taken.',
  },
  CRITERIA_IN_FORCE_IN_PAST: {
    id: 'Kriteria baru berlaku paling cepat besok: tidak boleh berlaku surut atas daftar yang sudah ada.',
    en: 'New criteria are in force from tomorrow at the earliest: they cannot reach back over lists that exist.',
  },
  EXCLUSIVITY_RANK_TAKEN: {
    id: 'Urutan {rank} dalam kelompok {group} sudah dipakai program {program}. Silakan pilih urutan lain: jika sama, tidak tercatat program mana yang didahulukan.',
    en: 'Place {rank} in the group {group} is that of the programme {program}. Please choose another: of two equal ones nothing on record says which comes first.',
  },
  CRITERIA_MONTH_PUBLISHED: {
    id: 'Daftar penerima {period} sudah ditetapkan. Silakan pilih tanggal mulai {from} atau sesudahnya.',
    en: 'The recipient list of {period} is published already. Please choose {from} or a later day.',
  },
  CRITERIA_SAME_PERSON: {
    id: 'Yang mengesahkan harus orang lain: Anda ikut menyusun versi ini atau mengirimnya untuk disahkan.',
    en: 'Somebody else must release it: you wrote or submitted this version.',
  },
  CRITERIA_EDITED_MEANWHILE: {
    id: 'Rancangan ini sudah diubah oleh orang lain. Muat ulang untuk melihat perubahannya; isian Anda belum tersimpan.',
    en: 'Somebody else has changed this draft. Reload to see what they changed; your input is not saved yet.',
  },
  TERMS_NOT_JSON: { id: 'Dokumen ketentuan bukan JSON yang sah.', en: 'The document of terms is not valid JSON.' },
  TERMS_OF_ANOTHER_PROGRAM: {
    id: 'Dokumen ini untuk program {program}.',
    en: 'This document is for the programme {program}.',
  },
  DECISION_NONE: {
    id: 'Belum ada keputusan untuk orang ini dalam program {program}.',
    en: 'There is no decision for this person in the programme {program} yet.',
  },
} as const;
