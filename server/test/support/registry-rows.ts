import type { Platform } from '../../src/platform/platform';

export interface Planted {
  familyId: number;
  residentId: number;
  nik: string;
  cardNumber: string;
}

/** One family of one person, written as the registry would write it: for tests of who may see whom. */
export async function plantFamily(
  { database, vault }: Platform,
  kelurahan: string,
  serial: number,
  name: string,
): Promise<Planted> {
  const tail = String(serial).padStart(4, '0');
  const [nik, cardNumber] = [`317190120180${tail}`, `317190010120${tail}`];
  const nikId = await vault.keep(database, 'nik', nik);
  const cardId = await vault.keep(database, 'family_card', cardNumber);
  const family = await database.run(
    `INSERT INTO family (since, delivered_ref, card_id, kelurahan_code, rw, rt, address, national_desil, reference_date,
       floor_material, car, member_count) VALUES (1, ?, ?, ?, 1, 2, 'Jalan Uji', 3, '2026-09-30', 2, 0, 1)`,
    [`F${serial}`, cardId, kelurahan],
  );
  const resident = await database.run(
    `INSERT INTO resident (since, family_id, delivered_ref, nik_id, name, kelurahan_code, sex, birth_date, relationship,
       presence, reference_date) VALUES (1, ?, ?, ?, ?, ?, 2, '1950-05-17', 1, 1, '2026-09-30')`,
    [family.insertId, `R${serial}`, nikId, name, kelurahan],
  );
  return { familyId: family.insertId, residentId: resident.insertId, nik, cardNumber };
}
