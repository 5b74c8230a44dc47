import { type client } from '@tepat/shared';
import { type residentMessages } from './messages';

type Resident = Extract<NonNullable<client.ResidentDecisionsQuery['node']>, { decisions: unknown }>;
/** A decision as the console reads it. */
export type Decision = Resident['decisions'][number];
export type DecisionWords = (typeof residentMessages)['en']['residents']['decisions'];
