import type { PlainDate, RegionCode } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { NumberVault } from '../../../platform/database/vault';
import { idCondition } from '../../../platform/id-set';
import type { IdChunk } from '../../../platform/id-set';
import { countedMember } from '../../registry';
import type { CivilRecord, CivilStatus, IdentityResult, ResidentToMatch } from '../domain/match-resident';
import { RESIDENTS_A_LIST } from './affected';

/** A resident with everything that the comparison needs, and the result that stands. */
export interface MatchInput {
  readonly residentId: number;
  /** Left out of the newest full delivery: no result. */
  readonly absent: boolean;
  /** Does another resident who is present have the same NIK? */
  readonly sharedNik: boolean;
  readonly resident: ResidentToMatch;
  readonly civil: CivilRecord | null;
  readonly standing: IdentityResult | null;
}

/**
 * Whether a NIK is shared is asked of the index row by row: a GROUP BY over all NIKs first fills a temporary table of
 * ten million rows, in every part anew.
 */
const SELECT = `SELECT r.id, r.absent,
  ${countedMember('r')} AND EXISTS (SELECT 1 FROM resident o WHERE o.nik_id = r.nik_id AND o.id <> r.id AND ${countedMember('o')}),
  r.nik_malformed, r.name, r.birth_date, r.sex, r.kelurahan_code,
  v.block, f.card_id, c.nik_id, c.card_id, c.name, c.birth_date, c.sex, c.kelurahan_code, c.status, i.categories, i.notes, c.status_date
  FROM resident r STRAIGHT_JOIN family f ON f.id = r.family_id
  LEFT JOIN nik_vault v ON v.id = r.nik_id
  LEFT JOIN civil_record c ON c.nik_id = r.nik_id
  LEFT JOIN identity_result i ON i.resident_id = r.id`;

type InputRow = [
  id: number,
  absent: number,
  sharedNik: number,
  malformed: number,
  name: string,
  birthDate: PlainDate | null,
  sex: number | null,
  kelurahan: RegionCode,
  block: Buffer | null,
  cardId: number | null,
  civilNikId: number | null,
  civilCardId: number | null,
  civilName: string,
  civilBirthDate: PlainDate | null,
  civilSex: number | null,
  civilKelurahan: RegionCode | null,
  civilStatus: CivilStatus,
  categories: number | null,
  notes: number,
  civilStatusDate: PlainDate | null,
];

/** Residents whose NIKs are opened in one cipher call. */
const RESIDENTS_A_BATCH = 2000;

/**
 * Visits one chunk by ascending id, in one statement of the snapshot: the server reads on while batches are compared.
 * NIKs stay in memory only.
 */
export async function visitMatchInputs(
  snapshot: Sql,
  vault: NumberVault,
  chunk: IdChunk,
  visit: (input: MatchInput) => void,
): Promise<void> {
  const { text, values } = idCondition(chunk, 'r.id', RESIDENTS_A_LIST);
  let batch: InputRow[] = [];
  const visitBatch = (): void => {
    const blocks: Buffer[] = [];
    for (const { [BLOCK]: block } of batch) if (block !== null) blocks.push(block);
    const niks = vault.openAll('nik', blocks).values();
    for (const row of batch) visit(inputFrom(row, row[BLOCK] === null ? null : (niks.next().value ?? null)));
    batch = [];
  };
  await snapshot.each(`${SELECT} WHERE ${text} ORDER BY r.id`, values, (row) => {
    if (batch.push(row as InputRow) === RESIDENTS_A_BATCH) visitBatch();
  });
  visitBatch();
}

const BLOCK = 8;

/** Dates and regions come from columns that hold nothing else: they are not checked once more, millions of times. */
function inputFrom(row: InputRow, nik: string | null): MatchInput {
  return {
    residentId: row[0],
    absent: row[1] === 1,
    sharedNik: row[2] === 1,
    resident: {
      nik,
      nikMalformed: row[3] === 1,
      name: row[4],
      birthDate: row[5],
      sex: row[6],
      kelurahan: row[7],
      cardId: row[9],
    },
    civil:
      row[10] === null
        ? null
        : {
            ...{ cardId: row[11], name: row[12], birthDate: row[13], sex: row[14], kelurahan: row[15] },
            ...{ status: row[16], statusDate: row[19] },
          },
    standing: row[17] === null ? null : { categories: row[17], notes: row[18] },
  };
}

/** Has any civil registry extract been committed? Without one nobody is compared: an absent source proves nothing. */
export async function hasCivilRegistry(snapshot: Sql): Promise<boolean> {
  return (await snapshot.rows('SELECT 1 FROM civil_record LIMIT 1')).length > 0;
}
