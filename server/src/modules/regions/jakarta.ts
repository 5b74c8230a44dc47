import { regionCode, type RegionCode } from '@tepat/shared';
import source from './jakarta-regions.json';
import { type City, type Kecamatan, type Kelurahan, type Province } from './region';

/** Rows of the JSON file come as loose arrays; a wrong row is a defect of the file and stops the start. */
function text(cell: string | number | undefined): string {
  if (typeof cell !== 'string' || cell === '') throw new TypeError('jakarta-regions.json: a text is missing');
  return cell;
}

function whole(cell: string | number | undefined): number {
  if (typeof cell !== 'number' || !Number.isInteger(cell))
    throw new TypeError('jakarta-regions.json: a number is missing');
  return cell;
}

function parentCode(code: string): RegionCode {
  return regionCode(code.slice(0, code.lastIndexOf('.')));
}

export const PROVINCE: Province = {
  code: regionCode(text(source.province[0])),
  level: 'PROVINCE',
  parentCode: null,
  name: text(source.province[1]),
};

export const CITIES: readonly City[] = source.cities.map(([code, name, population]) => ({
  code: regionCode(text(code)),
  level: 'CITY',
  parentCode: parentCode(text(code)),
  name: text(name),
  population: whole(population),
}));

export const KECAMATAN: readonly Kecamatan[] = source.kecamatan.map(([code, name, column, row]) => ({
  code: regionCode(text(code)),
  level: 'KECAMATAN',
  parentCode: parentCode(text(code)),
  name: text(name),
  tile: { column: whole(column), row: whole(row) },
}));

export const KELURAHAN: readonly Kelurahan[] = source.kelurahan.map(([code, name]) => ({
  code: regionCode(text(code)),
  level: 'KELURAHAN',
  parentCode: parentCode(text(code)),
  name: text(name),
}));
