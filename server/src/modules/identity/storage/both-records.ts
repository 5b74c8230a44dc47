import type { PlainDate, RegionCode } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { CivilRecord } from '../domain/match-resident';

/** Ours as far as it is compared, and what the civil registry holds under the same NIK. */
export interface BothRecords {
  readonly residentId: number;
  readonly familyId: number;
  readonly nikId: number | null;
  readonly ours: {
    readonly name: string;
    readonly birthDate: PlainDate | null;
    readonly sex: number | null;
    readonly kelurahan: RegionCode;
    readonly cardId: number | null;
    readonly presence: number | null;
    readonly deliveryVersion: string | null;
    readonly referenceDate: PlainDate | null;
  };
  /** null: the civil registry does not know the NIK, or there is none. `since`: the revision that brought what it says. */
  readonly civil: (CivilRecord & { readonly since: number }) | null;
  /** Mask of the result that stands; null = not compared. */
  readonly categories: number | null;
}

interface Row {
  id: number;
  familyId: number;
  nikId: number | null;
  name: string;
  birthDate: PlainDate | null;
  sex: number | null;
  kelurahan: RegionCode;
  cardId: number | null;
  presence: number | null;
  deliveryVersion: string | null;
  referenceDate: PlainDate | null;
  civilSince: number | null;
  civilCardId: number | null;
  civilName: string;
  civilBirthDate: PlainDate | null;
  civilSex: number | null;
  civilKelurahan: RegionCode | null;
  civilStatus: CivilRecord['status'];
  civilStatusDate: PlainDate | null;
  categories: number | null;
}

/** Both records of a person as they stand now; null where there is no such person. */
export async function bothRecords(sql: Sql, residentId: number): Promise<BothRecords | null> {
  const [row] = await sql.rows<Row>(
    `SELECT r.id, r.family_id AS familyId, r.nik_id AS nikId, r.name, r.birth_date AS birthDate, r.sex,
       r.kelurahan_code AS kelurahan, f.card_id AS cardId, r.presence, r.delivery_version AS deliveryVersion,
       r.reference_date AS referenceDate, c.since AS civilSince, c.card_id AS civilCardId, c.name AS civilName,
       c.birth_date AS civilBirthDate, c.sex AS civilSex, c.kelurahan_code AS civilKelurahan, c.status AS civilStatus,
       c.status_date AS civilStatusDate, i.categories
     FROM resident r STRAIGHT_JOIN family f ON f.id = r.family_id
     LEFT JOIN civil_record c ON c.nik_id = r.nik_id
     LEFT JOIN identity_result i ON i.resident_id = r.id
     WHERE r.id = ?`,
    [residentId],
  );
  if (!row) return null;
  const { id, familyId, nikId, name, birthDate, sex, kelurahan, cardId, presence, categories } = row;
  const { deliveryVersion, referenceDate, civilSince: since } = row;
  return {
    residentId: id,
    familyId,
    nikId,
    ours: { name, birthDate, sex, kelurahan, cardId, presence, deliveryVersion, referenceDate },
    civil:
      since === null
        ? null
        : {
            since,
            cardId: row.civilCardId,
            name: row.civilName,
            birthDate: row.civilBirthDate,
            sex: row.civilSex,
            kelurahan: row.civilKelurahan,
            status: row.civilStatus,
            statusDate: row.civilStatusDate,
          },
    categories,
  };
}
