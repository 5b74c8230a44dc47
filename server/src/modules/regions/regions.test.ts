import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { regionCode } from '@tepat/shared';
import { childrenOf, CITIES, findRegion, KECAMATAN, KELURAHAN, KELURAHAN_CODES, pathTo, PROVINCE, REGIONS } from '.';

describe('the regions of Jakarta', () => {
  it('are 6 cities and regency, 44 kecamatan and 267 kelurahan below one province', () => {
    expect([CITIES.length, KECAMATAN.length, KELURAHAN.length]).toEqual([6, 44, 267]);
    expect(REGIONS).toHaveLength(318);
    expect(new Set(REGIONS.map((region) => region.code)).size).toBe(318);
    expect(KELURAHAN_CODES.size).toBe(267);
  });

  it('use the codes of the ministry of home affairs, in which 31.71 is Jakarta Pusat, not those of the statistics office', () => {
    expect(findRegion('31.71')?.name).toBe('Kota Administrasi Jakarta Pusat');
    expect(findRegion('31.71.01.1001')?.name).toBe('Gambir');
  });

  it('have only kelurahan at the lowest level: the fourth part of every code starts with 1', () => {
    expect(KELURAHAN.filter(({ code }) => !/^31\.\d\d\.\d\d\.1\d{3}$/.test(code))).toEqual([]);
  });

  it('form one tree: every region but the province is a child of an earlier one', () => {
    const seen = new Set<string>();
    for (const region of REGIONS) {
      if (region.parentCode !== null) expect(seen).toContain(region.parentCode);
      seen.add(region.code);
    }
    expect(childrenOf(PROVINCE.code).map(({ name }) => name)).toEqual(CITIES.map(({ name }) => name));
    expect(childrenOf(regionCode('31.71.01')).map(({ name }) => name)).toContain('Petojo Utara');
    expect(childrenOf(regionCode('31.71.01.1001'))).toEqual([]);
  });

  it('tell the way from the province down to a kelurahan, and nothing for a code from elsewhere', () => {
    expect(pathTo('31.75.06.1001').map(({ level }) => level)).toEqual(['PROVINCE', 'CITY', 'KECAMATAN', 'KELURAHAN']);
    expect(pathTo('32.75.01.1001')).toEqual([]);
    expect(findRegion('32.75.01.1001')).toBeUndefined();
  });

  it('give every kecamatan its own tile in a grid of 8 columns and 7 rows', () => {
    const places = KECAMATAN.map(({ tile }) => `${tile.column}/${tile.row}`);
    expect(new Set(places).size).toBe(44);
    expect(KECAMATAN.every(({ tile }) => tile.column >= 1 && tile.column <= 8 && tile.row >= 1 && tile.row <= 7)).toBe(
      true,
    );
  });

  it('hold the population of each city, 11,038,216 people together', () => {
    expect(CITIES.reduce((sum, city) => sum + city.population, 0)).toBe(11_038_216);
  });

  it('agree code by code with the package that they were extracted from', () => {
    const folder = join(dirname(require.resolve('idn-area-data/package.json')), 'data');
    const rows = (file: string) =>
      parse<{ code: string; name: string }>(readFileSync(join(folder, file)), { columns: true, relax_quotes: true })
        .filter(({ code }) => code.startsWith('31.'))
        .map(({ code, name }) => [code, name.toLowerCase()]);
    const ours = (regions: readonly { code: string; name: string }[]) =>
      regions.map(({ code, name }) => [code, name.toLowerCase()]);
    expect(ours(CITIES)).toEqual(rows('regencies.csv'));
    expect(ours(KECAMATAN)).toEqual(rows('districts.csv'));
    expect(ours(KELURAHAN)).toEqual(rows('villages.csv'));
  });
});
