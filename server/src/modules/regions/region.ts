import { type RegionCode, type RegionLevel } from '@tepat/shared';

interface RegionOf<Level extends RegionLevel, Parent extends RegionCode | null> {
  /** Dotted Kemendagri code. */
  readonly code: RegionCode;
  readonly level: Level;
  readonly parentCode: Parent;
  /** Official name in title case, without a code. */
  readonly name: string;
}

export type Province = RegionOf<'PROVINCE', null>;

/** One of the five administrative cities or the administrative regency. */
export interface City extends RegionOf<'CITY', RegionCode> {
  /** Registered residents by the ministry's count; for weights only, never shown as a statistic. */
  readonly population: number;
}

/** Place of a kecamatan in the tile map: one tile each, counted from 1 at the top left. */
export interface Tile {
  readonly column: number;
  readonly row: number;
}

export interface Kecamatan extends RegionOf<'KECAMATAN', RegionCode> {
  readonly tile: Tile;
}

export type Kelurahan = RegionOf<'KELURAHAN', RegionCode>;

export type Region = Province | City | Kecamatan | Kelurahan;
