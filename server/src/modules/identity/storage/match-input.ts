import { ABSENT_PRESENCES, plainDate, regionCode } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { NumberVault } from '../../../platform/database/vault';
import { idCondition } from '../../../platform/id-set';
import type { IdChunk } from '../../../platform/id-set';
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

/** Neither absent nor recorded dead or moved: counts when two have one NIK. */
const present = (resident: string): string =>
  `${resident}.absent = 0 AND (${resident}.presence IS NULL OR ${resident}.presence NOT IN (${ABSENT_PRESENCES.join(', ')}))`;

/**
 * Whether a NIK is shared is asked of the index row by row: a GROUP BY over all NIKs first fills a temporary table of
 * ten million rows, in every part anew.
 */
const SELECT = `SELECT r.id, r.absent,
  ${present('r')} AND EXISTS (SELECT 1 FROM resident o WHERE o.nik_id = r.nik_id AND o.id <> r.id AND ${present('o')}),
  r.nik_malformed, r.name, r.birth_date, r.sex, r.kelurahan_code,
  v.block, f.card_id, c.nik_id, c.card_id, c.name, c.birth_date, c.sex, c.kelurahan_code, c.status, i.categories, i.notes
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
  birthDate: string | null,
  sex: number | null,
  kelurahan: string,
  block: Buffer | null,
  cardId: number | null,
  civilNikId: number | null,
  civilCardId: number | null,
  civilName: string,
  civilBirthDate: string | null,
  civilSex: number | null,
  civilKelurahan: string | null,
  civilStatus: CivilStatus,
  categories: number | null,
  notes: number,
];

/** Reads one chunk in one statement of the snapshot; NIKs are opened in one cipher call and stay in memory only. */
export async function matchInputs(snapshot: Sql, vault: NumberVault, chunk: IdChunk): Promise<MatchInput[]> {
  const { text, values } = idCondition(chunk, 'r.id', RESIDENTS_A_LIST);
  const rows: InputRow[] = [];
  for await (const row of snapshot.stream(`${SELECT} WHERE ${text}`, values)) rows.push(row as InputRow);
  rows.sort((a, b) => a[0] - b[0]);
  const blocks = rows.flatMap(([, , , , , , , , block]) => (block === null ? [] : [block]));
  const niks = vault.openAll('nik', blocks).values();
  return rows.map((row) => inputFrom(row, row[8] === null ? null : (niks.next().value ?? null)));
}

function inputFrom(row: InputRow, nik: string | null): MatchInput {
  const [residentId, absent, sharedNik, malformed, name, birthDate, sex, kelurahan, , cardId, civilNikId] = row;
  const [civilCardId, civilName, civilBirthDate, civilSex, civilKelurahan, status, categories, notes] = row.slice(
    11,
  ) as unknown as [
    number | null,
    string,
    string | null,
    number | null,
    string | null,
    CivilStatus,
    number | null,
    number,
  ];
  return {
    residentId,
    absent: absent === 1,
    sharedNik: sharedNik === 1,
    resident: {
      nik,
      nikMalformed: malformed === 1,
      name,
      birthDate: dateOf(birthDate),
      sex,
      kelurahan: regionCode(kelurahan),
      cardId,
    },
    civil:
      civilNikId === null
        ? null
        : {
            cardId: civilCardId,
            name: civilName,
            birthDate: dateOf(civilBirthDate),
            sex: civilSex,
            kelurahan: civilKelurahan === null ? null : regionCode(civilKelurahan),
            status,
          },
    standing: categories === null ? null : { categories, notes },
  };
}

const dateOf = (text: string | null) => (text === null ? null : plainDate(text));

/** Has any civil registry extract been committed? Without one nobody is compared: an absent source proves nothing. */
export async function hasCivilRegistry(snapshot: Sql): Promise<boolean> {
  return (await snapshot.rows('SELECT 1 FROM civil_record LIMIT 1')).length > 0;
}
