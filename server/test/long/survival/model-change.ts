import { changeModel, importModel } from '../../../src/modules/welfare';
import type { Platform } from '../../../src/platform/platform';
import { SEEDER } from '../../support/province';
import { release, smallModel, TestStep } from '../../integration/welfare-province';

/** Another model ranks quite differently: what is tried here is the change, and not its gates. */
const NO_GATES = { cutShift: 1, unscoredShare: 1, tieMass: 1 };

/** Lets another welfare model take over; a second time it finds that it has. @returns the outcome in one word */
export async function anotherModel(platform: Platform): Promise<string> {
  const imported = await importModel(platform, SEEDER, smallModel(1, 'FAMILY'));
  if (!imported.ok) throw new Error(imported.error.code);
  if (imported.value.created) await release(platform, imported.value.modelId);
  const options = { thresholds: NO_GATES };
  const changed = await changeModel(platform, SEEDER, imported.value.modelId, new TestStep(), options);
  return changed.ok ? changed.value.outcome : changed.error.code;
}
