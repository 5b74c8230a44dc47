import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WelfareModel } from '../../src/modules/welfare';
import { beginCost } from '../measure/cost';
import { rankByDuckdb } from './duckdb';
import { isRival, type Rival, type RivalRun } from './rival';
import { rankBySql } from './sql';
import { rankByTypeorm } from './typeorm';

const WAYS: Readonly<Record<Rival, (url: string, model: WelfareModel) => Promise<void>>> = {
  typeorm: rankByTypeorm,
  sql: rankBySql,
  duckdb: rankByDuckdb,
};
const EXAMPLE = path.resolve(__dirname, '../../src/modules/welfare/models/CONTOH-1.json');

async function main(rival: string | undefined, url = ''): Promise<void> {
  if (!isRival(rival)) throw new Error(`no such rival: ${rival}`);
  const model = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as WelfareModel;
  const end = beginCost('self', null);
  await WAYS[rival](url, model);
  const { seconds, peakMegabytes } = end();
  process.stdout.write(JSON.stringify({ seconds, peakMegabytes } satisfies RivalRun));
}

main(...(process.argv.slice(2) as [string?, string?])).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
