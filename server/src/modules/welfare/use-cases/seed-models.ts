import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { importModel } from './import-model';

/** Seen from both src/ and dist/. */
const EXAMPLE = path.resolve(__dirname, '../../../../src/modules/welfare/models/CONTOH-1.json');

/** Imports the illustrative model that ships with the product. A second time changes nothing. */
export async function seedModels(platform: Platform, actor: Actor): Promise<{ modelId: number; created: boolean }> {
  const result = await importModel(platform, actor, await readFile(EXAMPLE));
  if (!result.ok) throw new Error(`the shipped model is refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
