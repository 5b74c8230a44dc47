import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadResult } from '../load/load';

const LOADED = /^load-(mysql|mariadb)-(\d+)\.json$/;

/** Of each engine the largest province whose API was put under load. */
export function readLoads(folder: string): LoadResult[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((name) => LOADED.test(name))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as LoadResult)
    .sort((a, b) => a.families - b.families);
  return [...new Map(files.map((file) => [file.engine, file])).values()];
}
