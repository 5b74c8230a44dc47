import { refusal } from '../../../platform/graphql/refusal';
import { DesilKind, type FamiliesOfDesil } from '../../registry/graphql';
import { familiesByDesil, type DesilSet } from '../storage/family-pages';
import { standingRanking } from './standing-ranking';

const SETS: Record<DesilKind, DesilSet> = {
  [DesilKind.NATIONAL]: 'national',
  [DesilKind.PROVINCIAL]: 'provincial',
  [DesilKind.CALIBRATED]: 'calibrated',
};

/** The families of one desil by the standing ranking: the registry's filter, answered here. */
export const familiesOfDesil: FamiliesOfDesil = async (context, { desil, kind }, page) => {
  if (!context.permits('welfare.desil.read')) throw refusal('FORBIDDEN', 'This takes the permission to read desil.');
  const ranking = await standingRanking(context);
  if (ranking === null) return [];
  return familiesByDesil(context.platform.database, ranking, { ...page, desil, set: SETS[kind] });
};
