import { DISABILITY_KINDS, INTAKE_TEMPLATES, isNik, unreachable } from '@tepat/shared';
import type { IntakeColumn, IntakeKind } from '@tepat/shared';
import type { LoadCell } from '../../../platform/database/load';
import type { NumberKind } from '../../../platform/database/vault';

/** A column of a staging table and how a cell of the file becomes its value. */
export interface StageColumn {
  /** Name in the file. */
  source: string;
  /** Name in the table. */
  name: string;
  sqlType: string;
  /** NIK and No. KK are staged as sealed blocks; the seal needs whole batches, so the cell comes later. */
  sealed: NumberKind | null;
  value: (cell: string) => LoadCell;
}

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';

/** Names in the files that the tables call otherwise. */
const RENAMED: Partial<Record<IntakeKind, Record<string, string>>> = {
  families: { family_ref: 'delivered_ref', kelurahan: 'kelurahan_code', desil_nasional: 'national_desil' },
  residents: { resident_ref: 'delivered_ref' },
  'civil-registry': { kelurahan: 'kelurahan_code' },
  institutions: { since: 'entered_on' },
  'central-programs': { since: 'started_on' },
};

const asText = (cell: string): LoadCell => (cell === '' ? null : cell);
const asNumber = (cell: string): LoadCell => (cell === '' ? null : Number(cell));
/** Kinds of disability as bits, in the order of the template's list. */
const asKinds = (cell: string): LoadCell =>
  cell.split('|').reduce((bits, kind) => bits | (1 << (DISABILITY_KINDS as readonly string[]).indexOf(kind)), 0);

function typed(column: IntakeColumn): { sqlType: string; value: StageColumn['value'] } {
  switch (column.type) {
    case 'INTEGER':
      return { sqlType: column.max > 32767 ? 'BIGINT' : 'SMALLINT', value: asNumber };
    case 'CODE':
      return column.codes.every((code) => /^\d+$/.test(code))
        ? { sqlType: 'SMALLINT', value: asNumber }
        : { sqlType: `VARCHAR(12) ${ASCII}`, value: asText };
    case 'CODE_LIST':
      return { sqlType: 'SMALLINT', value: asKinds };
    case 'DATE':
      return { sqlType: 'DATE', value: asText };
    case 'REGION':
      return { sqlType: `VARCHAR(13) ${ASCII}`, value: asText };
    case 'REFERENCE':
      return { sqlType: `VARCHAR(${column.maxLength}) ${ASCII}`, value: asText };
    case 'TEXT':
      return { sqlType: `VARCHAR(${column.maxLength})`, value: asText };
    case 'NIK':
    case 'FAMILY_CARD':
      return { sqlType: 'BINARY(16)', value: asText };
    default:
      return unreachable(column);
  }
}

/** The staging columns of a kind, in the order of its template. */
export function stageColumns(kind: IntakeKind): StageColumn[] {
  return INTAKE_TEMPLATES[kind].columns.map((column) => {
    const sealed = column.type === 'NIK' ? 'nik' : column.type === 'FAMILY_CARD' ? 'family_card' : null;
    const name = sealed
      ? sealed === 'nik'
        ? 'nik_block'
        : 'card_block'
      : (RENAMED[kind]?.[column.name] ?? column.name);
    return { source: column.name, name, sealed, ...typed(column) };
  });
}

/** What is worked out from a whole row while it is staged. */
export interface ComputedColumn {
  name: string;
  sqlType: string;
  value: (cellOf: (source: string) => string) => LoadCell;
}

const FAMILY_INDICATOR_SOURCES = INTAKE_TEMPLATES.families.columns.slice(7).map(({ name }) => name);

/** 24 bits of the row's content, to choose between equal claims without regard to their order in the file. */
function contentBits(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) & 0xffffff;
}

export const COMPUTED: Partial<Record<IntakeKind, ComputedColumn[]>> = {
  families: [
    {
      // 1: the row carries no indicator at all (a delivery of the desil only).
      name: 'bare',
      sqlType: 'TINYINT NOT NULL',
      value: (cellOf) => (FAMILY_INDICATOR_SOURCES.every((source) => cellOf(source) === '') ? 1 : 0),
    },
  ],
  residents: [
    {
      name: 'nik_malformed',
      sqlType: 'TINYINT NOT NULL',
      value: (cellOf) => (cellOf('nik') !== '' && !isNik(cellOf('nik')) ? 1 : 0),
    },
  ],
  'civil-registry': [
    {
      // Of several rows for one NIK the active one counts, then the latest.
      name: 'pick',
      sqlType: 'BIGINT NOT NULL',
      value: (cellOf) =>
        ((cellOf('status') === 'ACTIVE' ? 100_000_000 : 0) + Number(cellOf('status_date').replaceAll('-', ''))) *
          0x1000000 +
        contentBits(['name', 'birth_date', 'sex', 'kelurahan', 'no_kk', 'status'].map(cellOf).join('\t')),
    },
  ],
};

/** The staged column that holds a number's vault id; 0 = none. */
export const idColumnOf = (sealed: NumberKind): string => (sealed === 'nik' ? 'nik_id' : 'card_id');

export const stageTableOf = (kind: IntakeKind): string => `stage_${kind.replaceAll('-', '_')}`;

/** A delivered person or family is found by the sender's id; a row of an extract by its line. */
export function stageDefinition(kind: IntakeKind): string {
  const columns = stageColumns(kind).map(({ name, sqlType }) =>
    name === 'delivered_ref' ? `${name} ${sqlType} NOT NULL PRIMARY KEY` : `${name} ${sqlType} NULL`,
  );
  const keyed = kind === 'families' || kind === 'residents';
  // 0 until the number's vault id is known: a width that does not change lets rows be updated in place.
  const ids = stageColumns(kind).flatMap(({ sealed }) =>
    sealed ? [`${idColumnOf(sealed)} BIGINT NOT NULL DEFAULT 0`] : [],
  );
  const computed = (COMPUTED[kind] ?? []).map(({ name, sqlType }) => `${name} ${sqlType}`);
  return (
    `CREATE TEMPORARY TABLE ${stageTableOf(kind)} (line INT NOT NULL${keyed ? '' : ' PRIMARY KEY'}, ` +
    `${[...columns, ...ids, ...computed].join(', ')}) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`
  );
}
