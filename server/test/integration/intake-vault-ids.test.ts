import { importById, stageImport } from '../../src/modules/intake';
import type { Value } from '../../src/platform/database/database';
import type { TestDatabase } from '../support/database';
import { freshDatabase } from '../support/database';
import type { Cells } from '../support/deliveries';
import { insertRegions, send, writeCsv } from '../support/deliveries';

jest.setTimeout(60_000);

/** A number that no real person has: its region code does not exist. */
const number = (n: number): string => `319999${String(n).padStart(10, '0')}`;
const citizen = (nik: string, card: string | null): Cells => ({
  nik,
  no_kk: card,
  name: 'Warga Uji',
  birth_date: '1980-01-01',
  sex: 1,
  status: 'ACTIVE',
});

describe('numbers are sealed while their file is staged', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await freshDatabase('intake_vault_ids');
    await insertRegions(test.platform);
  });
  afterAll(() => test.close());

  const blockOf = (nik: string): Buffer => test.platform.vault.seal('nik', nik);
  const plant = (text: string, values: Value[]): Promise<unknown> => test.platform.database.run(text, values);

  /** Stages a file of the civil register; for each of its rows the number that its vault id stands for. */
  async function staged(
    version: string,
    rows: readonly Cells[],
    beforeSealing: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<{ nik: string | null; card: string | null }[]> {
    const { platform } = test;
    const sent = { version, referenceDate: '2026-06-30' };
    const file = await importById(
      platform,
      await send(platform, 'civil-registry', writeCsv('civil-registry', rows), sent),
    );
    if (!file) throw new Error('the import is gone');
    const connection = await platform.database.dedicated({ localInfile: true });
    try {
      await stageImport(platform, connection, file, async (phase) => {
        if (phase === 'SEAL_NIK_VAULT') await beforeSealing();
      });
      const [found] = await connection.query(
        `SELECT n.block AS nik, f.block AS card FROM stage_civil_registry s
         LEFT JOIN nik_vault n ON n.id = s.nik_id LEFT JOIN family_card_vault f ON f.id = s.card_id ORDER BY s.line`,
      );
      return (found as { nik: Buffer | null; card: Buffer | null }[]).map(({ nik, card }) => ({
        nik: nik && platform.vault.open('nik', nik),
        card: card && platform.vault.open('family_card', card),
      }));
    } finally {
      connection.destroy();
    }
  }

  it('the first file brings the ids along; what repeats, or is taken meanwhile, still means its own number', async () => {
    const rows = [
      citizen(number(1), number(101)),
      citizen(number(2), number(101)),
      citizen(number(1), null),
      citizen(number(3), number(102)),
      citizen(number(4), null),
    ];
    const seen = await staged('first', rows, async () => {
      // Somebody else seals a stranger's number under an id that the file would have used, and one of the file's own.
      await plant('INSERT INTO nik_vault (id, block, key_version) VALUES (5, ?, 1)', [blockOf(number(900))]);
      await plant('INSERT INTO nik_vault (id, block, key_version) VALUES (700, ?, 1)', [blockOf(number(4))]);
    });
    expect(seen).toEqual(rows.map((row) => ({ nik: row['nik'], card: row['no_kk'] })));
    const [{ n } = { n: 0 }] = await test.platform.database.rows<{ n: number }>('SELECT COUNT(*) AS n FROM nik_vault');
    expect(n).toBe(5);
  });

  it('a later file finds what is known and seals the rest', async () => {
    const rows = [citizen(number(3), number(103)), citizen(number(5), number(101)), citizen(number(5), null)];
    const seen = await staged('second', rows);
    expect(seen).toEqual(rows.map((row) => ({ nik: row['nik'], card: row['no_kk'] })));
    const [{ n } = { n: 0 }] = await test.platform.database.rows<{ n: number }>('SELECT COUNT(*) AS n FROM nik_vault');
    expect(n).toBe(6);
  });
});
