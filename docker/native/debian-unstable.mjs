// @ts-check
import { Fault } from './say.mjs';
/** @param {import('./say.mjs').Say} say @returns {Promise<import('./engine.mjs').Engine>} */
export async function mysqlFromDebianUnstable(say) {
  say('');
  throw new Fault('not yet');
}
