import { type DateColumn, type IntakeTemplate, type NumberColumn } from './column';
import { EARLIEST_BIRTH_DATE } from './dtsen-templates';

/** Extracts of other authorities are laid beside the registry by NIK: a row that names nobody is an error. */
const nik: NumberColumn = {
  name: 'nik',
  type: 'NIK',
  required: true,
  malformed: 'ERROR',
  label: { id: 'NIK', en: 'NIK' },
  example: '3171905708850001',
};

const since: DateColumn = {
  name: 'since',
  type: 'DATE',
  required: false,
  min: EARLIEST_BIRTH_DATE,
  label: { id: 'Sejak tanggal', en: 'Since' },
  example: '2025-01-01',
};

export const CIVIL_STATUSES = ['ACTIVE', 'DECEASED', 'MOVED_OUT', 'DEACTIVATED'] as const;
export type CivilStatus = (typeof CIVIL_STATUSES)[number];

export const CENTRAL_PROGRAMS = ['PKH', 'BPNT'] as const;
export type CentralProgram = (typeof CENTRAL_PROGRAMS)[number];

/** The four kinds of UU 8/2016; several at once are a multiple disability. */
export const DISABILITY_KINDS = ['PHYSICAL', 'INTELLECTUAL', 'MENTAL', 'SENSORY'] as const;
export type DisabilityKind = (typeof DISABILITY_KINDS)[number];

/** Largest number of rupiah that is taken for a tax value: 100 trillion, far below 2^53. */
export const MAX_NJOP = 100_000_000_000_000;

export const CIVIL_REGISTRY: IntakeTemplate = {
  kind: 'civil-registry',
  label: { id: 'Data kependudukan (Dukcapil)', en: 'Civil registry extract' },
  columns: [
    nik,
    {
      name: 'no_kk',
      type: 'FAMILY_CARD',
      required: false,
      malformed: 'ERROR',
      label: { id: 'Nomor KK', en: 'Family card number' },
      example: '3171900203150001',
    },
    {
      name: 'name',
      type: 'TEXT',
      required: true,
      maxLength: 120,
      label: { id: 'Nama lengkap', en: 'Full name' },
      example: 'Siti Contoh',
    },
    {
      name: 'birth_date',
      type: 'DATE',
      required: true,
      min: EARLIEST_BIRTH_DATE,
      label: { id: 'Tanggal lahir', en: 'Birth date' },
      example: '1985-08-17',
    },
    {
      name: 'sex',
      type: 'CODE',
      required: true,
      codes: ['1', '2'],
      label: { id: 'Jenis kelamin (1 laki-laki, 2 perempuan)', en: 'Sex (1 male, 2 female)' },
      example: '2',
    },
    {
      name: 'kelurahan',
      type: 'REGION',
      required: false,
      within: 'ANY',
      label: { id: 'Kode kelurahan tempat tinggal', en: 'Kelurahan code of residence' },
      example: '31.71.01.1001',
    },
    {
      name: 'status',
      type: 'CODE',
      required: true,
      codes: CIVIL_STATUSES,
      label: { id: 'Status kependudukan', en: 'Status in the civil registry' },
      example: 'ACTIVE',
    },
    {
      name: 'status_date',
      type: 'DATE',
      required: false,
      min: EARLIEST_BIRTH_DATE,
      label: { id: 'Tanggal status', en: 'Date of the status' },
      example: '2025-01-01',
    },
  ],
};

export const ASSETS: IntakeTemplate = {
  kind: 'assets',
  label: { id: 'Data aset (Bapenda)', en: 'Asset extract' },
  columns: [
    nik,
    {
      name: 'cars',
      type: 'INTEGER',
      required: true,
      min: 0,
      max: 999,
      label: { id: 'Jumlah kendaraan roda empat', en: 'Number of cars' },
      example: '0',
    },
    {
      name: 'njop',
      type: 'INTEGER',
      required: true,
      min: 0,
      max: MAX_NJOP,
      label: { id: 'Total NJOP (rupiah)', en: 'Total tax value of land and buildings (rupiah)' },
      example: '350000000',
    },
  ],
};

export const INSTITUTIONS: IntakeTemplate = {
  kind: 'institutions',
  label: { id: 'Warga binaan panti sosial', en: 'Residents of care homes' },
  columns: [
    nik,
    {
      name: 'institution',
      type: 'TEXT',
      required: true,
      maxLength: 120,
      label: { id: 'Nama panti', en: 'Institution' },
      example: 'Panti Contoh 1',
    },
    since,
  ],
};

export const CENTRAL_PROGRAM_RECIPIENTS: IntakeTemplate = {
  kind: 'central-programs',
  label: { id: 'Penerima bansos pusat (PKH, BPNT)', en: 'Recipients of central programmes' },
  columns: [
    nik,
    {
      name: 'program',
      type: 'CODE',
      required: true,
      codes: CENTRAL_PROGRAMS,
      label: { id: 'Program', en: 'Programme' },
      example: 'PKH',
    },
    since,
  ],
};

export const DISABILITY_REGISTER: IntakeTemplate = {
  kind: 'disability',
  label: { id: 'Data penyandang disabilitas Dinas Sosial', en: "The Dinas's disability register" },
  columns: [
    nik,
    {
      name: 'kinds',
      type: 'CODE_LIST',
      required: true,
      codes: DISABILITY_KINDS,
      label: { id: 'Ragam disabilitas (dipisah tanda |)', en: 'Kinds of disability (separated by |)' },
      example: 'PHYSICAL|SENSORY',
    },
    {
      name: 'registered_on',
      type: 'DATE',
      required: true,
      min: EARLIEST_BIRTH_DATE,
      label: { id: 'Tanggal pendataan', en: 'Registered on' },
      example: '2024-03-01',
    },
    {
      name: 'expires_on',
      type: 'DATE',
      required: false,
      min: EARLIEST_BIRTH_DATE,
      label: { id: 'Berlaku sampai', en: 'Expires on' },
      example: '',
    },
  ],
};

/** Whom the Dinas has found to misuse the money: each by a decision with a number and a date, and an end where it has one. */
export const SANCTIONS: IntakeTemplate = {
  kind: 'sanctions',
  label: { id: 'Sanksi penyalahgunaan bantuan (Dinas Sosial)', en: 'Sanctions for misuse of assistance' },
  columns: [
    nik,
    {
      name: 'decree',
      type: 'TEXT',
      required: true,
      maxLength: 60,
      label: { id: 'Nomor surat keputusan', en: 'Number of the decision' },
      example: 'SK-12/2026',
    },
    {
      name: 'decided_on',
      type: 'DATE',
      required: true,
      min: EARLIEST_BIRTH_DATE,
      label: { id: 'Tanggal keputusan', en: 'Decided on' },
      example: '2026-02-01',
    },
    {
      name: 'ends_on',
      type: 'DATE',
      required: false,
      min: EARLIEST_BIRTH_DATE,
      label: { id: 'Hari terakhir sanksi', en: 'Last day of the sanction' },
      example: '2026-12-31',
    },
  ],
};
