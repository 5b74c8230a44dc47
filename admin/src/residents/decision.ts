import { type client } from '@tepat/shared';
import { type residentMessages } from './messages';

/** A decision as the console reads it. */
export type Decision = client.DecisionPartsFragment;
export type DecisionWords = (typeof residentMessages)['en']['residents']['decisions'];
