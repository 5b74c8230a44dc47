import type { RegionCode } from '@tepat/shared';
import { scopeOf } from '@tepat/shared';
import type { FamilyPageRequest, FamilyRow, Reach, ResidentPageRequest, ResidentRow } from '../../src/modules/registry';
import { EVERYWHERE, familyPage, isWithinReach, reachOf, residentPage } from '../../src/modules/registry';
import type { PageStatement } from '../../src/platform/database/pages';
import { familyPageStatements, residentPageStatements } from '../../src/modules/registry/storage/read/pages';
import { KELURAHAN_CODES } from '../../src/modules/regions';
import type { Cells } from '../support/deliveries';
import { deliver, insertRegions } from '../support/deliveries';
import type { TestDatabase } from '../support/database';
import { freshDatabase } from '../support/database';

jest.setTimeout(60_000);

const CODES = [...KELURAHAN_CODES].sort();
const CITY = '31.74' as RegionCode;
const KECAMATAN = '31.74.05' as RegionCode;
const NAMES = ['Budi', 'BUDI', 'Budi 100%', 'Bud_i', 'Citra', 'Ágnes', 'agnes', 'Zulkifli'];
const nik = (n: number): string => `317190${String(4000000000 + n)}`;

describe('pages of the registry', () => {
  let test: TestDatabase;
  let families: FamilyRow[];
  let residents: ResidentRow[];
  beforeAll(async () => {
    test = await freshDatabase('registry_pages');
    await insertRegions(test.platform);
    const rows: Cells[] = [];
    const people: Cells[] = [];
    for (let n = 0; n < 2000; n++) {
      rows.push({ family_ref: `F${n}`, kelurahan: CODES[(n * 7) % CODES.length] ?? '', no_kk: nik(n % 500) });
      for (let m = 0; m < 2; m++) {
        people.push({
          resident_ref: `R${n}-${m}`,
          family_ref: `F${n}`,
          name: NAMES[(n + m) % NAMES.length] ?? '',
          nik: nik(n % 700),
        });
      }
    }
    await deliver(test.platform, rows, people, { version: 'Q1', referenceDate: '2026-09-30' });
    // 60 families less are 3 percent: within the gates, and absent from now on.
    await deliver(test.platform, rows.slice(60), people.slice(120), { version: 'Q2', referenceDate: '2026-12-31' });
    await test.platform.database.rows('ANALYZE TABLE family, resident').catch(() => []);
    families = await allFamilies({});
    residents = await allResidents({});
  });
  afterAll(async () => test.close());

  async function allFamilies(request: Partial<FamilyPageRequest>, limit = 97): Promise<FamilyRow[]> {
    const all: FamilyRow[] = [];
    for (;;) {
      const page = await familyPage(test.platform.database, {
        reach: EVERYWHERE,
        ...request,
        limit,
        after: all.at(-1) ?? null,
      });
      all.push(...page);
      if (page.length < limit) return all;
    }
  }
  async function allResidents(request: Partial<ResidentPageRequest>, limit = 97): Promise<ResidentRow[]> {
    const all: ResidentRow[] = [];
    for (;;) {
      const page = await residentPage(test.platform.database, {
        reach: EVERYWHERE,
        ...request,
        limit,
        after: all.at(-1) ?? null,
      });
      all.push(...page);
      if (page.length < limit) return all;
    }
  }
  const ids = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id).sort((a, b) => a - b);
  const within = (region: string) => (row: { kelurahanCode: string }) => row.kelurahanCode.startsWith(region);

  it('T-14 show every record within reach exactly once, whatever the filter', async () => {
    expect(ids(families)).toEqual(Array.from({ length: 2000 }, (_, i) => i + 1));
    expect(ids(residents)).toEqual(Array.from({ length: 4000 }, (_, i) => i + 1));
    for (const region of [CITY, KECAMATAN, CODES[3] as RegionCode]) {
      expect(ids(await allFamilies({ region }))).toEqual(ids(families.filter(within(region))));
      expect(ids(await allResidents({ region }, 13))).toEqual(ids(residents.filter(within(region))));
    }
    expect(ids(await allFamilies({ absentOnly: true }, 7))).toEqual(ids(families.filter(({ absent }) => absent)));
    expect(ids(await allFamilies({ absentOnly: true }, 7))).toHaveLength(60);
    const { cardId } = families[0] as FamilyRow;
    expect(ids(await allFamilies({ cardId }, 2))).toEqual(ids(families.filter((row) => row.cardId === cardId)));
    const { nikId } = residents[0] as ResidentRow;
    expect(ids(await allResidents({ nikId }, 2))).toEqual(ids(residents.filter((row) => row.nikId === nikId)));
    expect(ids(await allResidents({ familyId: 5 }, 1))).toEqual(ids(residents.filter((row) => row.familyId === 5)));
  });

  it('a search by name takes % and _ for what they are, and letters without regard to case or accent', async () => {
    const named = (pattern: RegExp): number[] =>
      ids(residents.filter(({ name }) => pattern.test(name.normalize('NFD').replace(/\p{M}/gu, ''))));
    for (const [namePrefix, pattern] of [
      ['budi', /^budi/i],
      ['AGNES', /^agnes/i],
      ['Budi 100%', /^budi 100%/i],
      ['Bud_', /^bud_/i],
      ['%', /^%/],
      ['\\', /^\\/],
    ] as const) {
      expect(ids(await allResidents({ namePrefix }))).toEqual(named(pattern));
      const inCity = ids(residents.filter(within(CITY)));
      const expected = named(pattern).filter((id) => inCity.includes(id));
      expect(ids(await allResidents({ namePrefix, region: CITY }, 11))).toEqual(expected);
    }
  });

  it('nothing outside the viewer’s regions comes out of any page, and no region at all is nothing', async () => {
    const reach = reachOf(scopeOf({ role: 'OFFICER', regions: [KECAMATAN] }, 'resident.read'));
    expect(reach).toEqual([{ from: '31.74.05', to: '31.74.05/' }]);
    const { nikId, familyId } = residents.find((row) => !isWithinReach(reach, row.kelurahanCode)) as ResidentRow;
    expect(ids(await allFamilies({ reach }))).toEqual(ids(families.filter(within(KECAMATAN))));
    expect(await allFamilies({ reach, region: '31.71' as RegionCode })).toEqual([]);
    for (const filter of [{}, { namePrefix: 'B' }, { nikId }, { familyId }, { region: CITY }]) {
      const seen = await allResidents({ reach, ...filter });
      expect(seen.every(within(KECAMATAN))).toBe(true);
    }
    const nothing: Reach = [];
    expect(await allFamilies({ reach: nothing })).toEqual([]);
    expect(await allResidents({ reach: nothing, nikId })).toEqual([]);
  });

  it('T-13 no page sorts or reads a table from end to end', async () => {
    const place = { kelurahanCode: CODES[100] ?? '', name: 'Budi', id: 900 };
    const reach = reachOf({ kind: 'REGIONS', regions: [CITY] });
    const statements: PageStatement[] = [];
    for (const after of [null, place]) {
      for (const seenBy of [EVERYWHERE, reach]) {
        const base = { reach: seenBy, after, limit: 50 };
        for (const filter of [{}, { region: KECAMATAN }, { absentOnly: true }, { cardId: 3 }]) {
          statements.push(...familyPageStatements({ ...base, ...filter }));
        }
        for (const filter of [
          {},
          { region: KECAMATAN },
          { region: CODES[100] as RegionCode },
          { namePrefix: 'Bu' },
          { nikId: 3 },
          { familyId: 4 },
        ]) {
          statements.push(...residentPageStatements({ ...base, ...filter }));
        }
      }
    }
    expect(statements.length).toBeGreaterThan(30);
    for (const { text, values } of statements) {
      const [plan] = await test.platform.database.rows<{ type: string; Extra: string | null; key: string | null }>(
        `EXPLAIN ${text} LIMIT 51`,
        values,
      );
      const seen = { text, type: plan?.type, extra: plan?.Extra };
      expect(seen).not.toMatchObject({ type: 'ALL' });
      // Those of one NIK are a few: their index holds what the comparison asks, in place of the order of ids.
      expect(seen.extra ?? '').not.toMatch(/t\.nik_id = /.test(text) ? /temporary/ : /filesort|temporary/);
      expect({ text, key: plan?.key ?? plan?.Extra }).not.toEqual({ text, key: null });
      expect(`${text}: ${plan?.Extra}`).not.toMatch(/Impossible/);
    }
  });
});
