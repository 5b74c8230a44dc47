import { FAMILY_CASES } from '../modules/eligibility';
import { FORGOTTEN_EVIDENCE } from '../modules/evidence';
import type { Topic } from '../platform/queue/outbox';

/** Everything that may follow from a committed change, for the workers that take up what was left. */
export const TOPICS: readonly Topic[] = [FAMILY_CASES, FORGOTTEN_EVIDENCE];
