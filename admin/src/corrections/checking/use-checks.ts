import { client, isWithin, regionCode } from '@tepat/shared';
import { useNotify } from 'react-admin';
import { useMay, useViewer } from '../../access';
import { accepted, api } from '../../client';
import { useFormat } from '../../i18n';
import type { Correction } from '../correction';

type Waiting = Pick<Correction, 'state' | 'mine' | 'region' | 'otherRegion' | 'confirmerId'>;

/**
 * What the viewer may do with a correction that waits: confirm it for the side that people leave, verify it, decide it, or
 * nothing. The server asks again.
 */
export function useTurn(correction: Waiting): 'CONFIRM' | 'VERIFY' | 'DECIDE' | null {
  const may = useMay();
  const viewer = useViewer();
  const { state, mine, region, otherRegion, confirmerId } = correction;
  // Whoever is held to no region works in all of them.
  const regions = viewer?.regions ?? [];
  const reaches = (place: Waiting['region']): boolean =>
    !!place && (regions.length === 0 || regions.some(({ code }) => isWithin(regionCode(place.code), regionCode(code))));
  // Whoever has confirmed a transfer has no other hand in it.
  if (mine || (confirmerId && confirmerId === viewer?.actorId)) return null;
  if (state === 'SUBMITTED') {
    if (otherRegion && !confirmerId) return may('transfer.confirm') && reaches(otherRegion) ? 'CONFIRM' : null;
    return may('correction.verify') && reaches(region) ? 'VERIFY' : null;
  }
  return state === 'VERIFIED' && may('correction.decide') && reaches(region) ? 'DECIDE' : null;
}

type Judged = Pick<Correction, 'judgements' | 'submittedAt'>;

/** The viewer's own judgement of what stands now; one of an earlier submission does not count. */
export function ownJudgement({ judgements, submittedAt }: Judged, viewerId: string | undefined) {
  const since = submittedAt ? Date.parse(submittedAt) : 0;
  return judgements.findLast(({ actorId, at }) => actorId === viewerId && Date.parse(at) >= since) ?? null;
}

/** Whether the effect is open to the viewer by now: to who checks and has judged the evidence; the proposer never sees it. */
export function useMaySeeEffect(correction: Correction): boolean {
  const may = useMay();
  const viewerId = useViewer()?.actorId;
  const { state, mine, verifierId } = correction;
  if (mine || ownJudgement(correction, viewerId) === null) return false;
  if (state === 'SUBMITTED') return may('correction.verify');
  return state === 'VERIFIED' && (may('correction.decide') || (may('correction.verify') && verifierId === viewerId));
}

/** The two steps of those who check; each throws what the server refuses, in its words. */
export function useCheckActs() {
  const { locale } = useFormat();
  const notify = useNotify();
  const headers = { 'accept-language': locale };
  return {
    verify: async (input: client.VerifyCorrectionInput): Promise<void> => {
      accepted((await api.execute(client.VerifyCorrectionDocument, { input }, headers)).verifyCorrection);
    },
    decide: async (input: client.DecideCorrectionInput): Promise<void> => {
      accepted((await api.execute(client.DecideCorrectionDocument, { input }, headers)).decideCorrection);
    },
    say: (text: string): void => notify(text, { type: 'success' }),
  };
}
