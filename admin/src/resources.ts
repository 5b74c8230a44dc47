import { audit } from './audit';
import type { ConsoleResource } from './console-resource';
import { conflicts } from './conflicts';
import { corrections } from './corrections';
import { counter } from './counter';
import { duplicates } from './duplicates';
import { families } from './families';
import { handovers } from './handovers';
import { identity } from './identity';
import { imports } from './imports';
import { lists } from './lists';
import { nights } from './nights';
import { oversight } from './oversight';
import { objections } from './objections';
import { programs } from './programs';
import { rankings } from './rankings';
import { residents } from './residents';
import { simulations } from './simulations';
import { welfareModels } from './welfare-models';
import { worklist } from './worklist';

/** Everything the console shows, in the order of the pipeline, which is the order of the menu. */
export const RESOURCES: readonly ConsoleResource[] = [
  counter,
  imports,
  families,
  residents,
  identity,
  duplicates,
  worklist,
  conflicts,
  corrections,
  handovers,
  objections,
  rankings,
  welfareModels,
  programs,
  simulations,
  lists,
  nights,
  oversight,
  audit,
];
