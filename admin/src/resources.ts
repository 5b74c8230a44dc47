import type { ConsoleResource } from './console-resource';
import { nights } from './nights';

/** Everything the console shows, in the order of the pipeline, which is the order of the menu. */
export const RESOURCES: readonly ConsoleResource[] = [nights];
