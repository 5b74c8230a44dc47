import type { RequestContext } from '../../../platform/graphql/context';
import { currentRanking, type Ranking } from '../storage/ranking-store';

/** The ranking that stands, read once a request. */
export function standingRanking(context: RequestContext): Promise<Ranking | null> {
  return context.once('welfare.standing', () => currentRanking(context.platform.database));
}
