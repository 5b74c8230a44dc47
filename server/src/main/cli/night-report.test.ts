import { nightExitCode, nightLines } from './night-report';

const NIGHT = { runDate: '2026-11-22', attempt: 1, state: 'DONE', outcome: 'PUBLISHED' } as const;
const MATCH = { revision: 12, compared: 1200, changed: 3, civilRegistry: true };
const SCORE = { slot: 0, modelId: 1, revision: 12, compared: 480, written: 5 };

describe('a night on the command line', () => {
  it('is one readable line a step', () => {
    const lines = nightLines({
      ...NIGHT,
      outcome: 'HELD',
      summary: {
        MATCH,
        SCORE,
        RANK: { outcome: 'RANKED', unchanged: false, rankingId: 7, gates: [] },
        DECIDE: {
          referenceDate: '2026-11-22',
          rankingId: 7,
          residents: 1200,
          changed: 10,
          outcomes: { KLJ: { ELIGIBLE: 1034, NOT_ELIGIBLE: 1 }, KAJ: { ELIGIBLE: 2 } },
        },
        LISTS: {
          period: '2026-11',
          referenceDate: '2026-11-22',
          outcome: 'DONE',
          lists: [
            {
              ...{ program: 'KLJ', outcome: 'PREPARED', listId: 4, version: 2, recipients: 1000, waiting: 34 },
              ...{ joined: 20, left: 1, breached: ['SIZE_CHANGE'] },
            },
            {
              ...{ program: 'KAJ', outcome: 'UNCHANGED', listId: 3, version: 1, recipients: 2, waiting: 0 },
              ...{ joined: 0, left: 0, breached: [] },
            },
          ],
        },
        PUBLISH: {
          period: '2026-11',
          published: 0,
          lists: [
            { program: 'KLJ', outcome: 'HELD', listId: 4, reasons: ['SIZE_CHANGE'], superseded: [] },
            { program: 'KAJ', outcome: 'NOTHING_NEW', listId: null, reasons: [], superseded: [] },
          ],
        },
      },
    });
    expect(lines).toEqual([
      'night of 2026-11-22, attempt 1: DONE (HELD)',
      '  MATCH   1,200 residents compared, 3 changed; reads as of revision 12',
      '  SCORE   480 families looked at, 5 scores written',
      '  RANK    ranking 7 published',
      '  DECIDE  1,200 residents, 10 decisions changed; eligible: KLJ 1,034, KAJ 2',
      '  LISTS   2026-11: KLJ version 2, 1,000 recipients, 34 waiting, +20 −1 (Change in the number of recipients) | KAJ unchanged',
      '  PUBLISH 2026-11: KLJ HELD (Change in the number of recipients) | KAJ nothing new',
    ]);
  });

  it('says which gate holds a ranking, and that the steps after it did not run', () => {
    const gate = { gate: 'CUT_SHIFT', applicable: true, passed: false, actual: 0.061, threshold: 0.05 };
    const RANK = { outcome: 'HELD', held: true, standingRankingId: 6, reasons: [gate] };
    const lines = nightLines({ ...NIGHT, outcome: 'HELD', summary: { MATCH, SCORE, RANK, DECIDE: null } });
    expect(lines.slice(3)).toEqual([
      '  RANK    HELD, the ranking before stays in force (Shift of the cut points: 6.1 %, at most 5 %)',
      '  DECIDE  not run',
    ]);
  });

  it('names the step that failed by the first line of its error', () => {
    const summary = { step: 'RANK', error: 'no model is in force\n    at rank' };
    expect(nightLines({ ...NIGHT, state: 'FAILED', outcome: 'FAILED', summary })).toEqual([
      'night of 2026-11-22, attempt 1: FAILED (FAILED)',
      '  RANK    no model is in force',
    ]);
  });

  it('tells a scheduler apart: done, held back for people, failed or cancelled', () => {
    expect(nightExitCode(NIGHT)).toBe(0);
    expect(nightExitCode({ ...NIGHT, outcome: 'NOTHING_NEW' })).toBe(0);
    expect(nightExitCode({ ...NIGHT, outcome: 'HELD' })).toBe(3);
    expect(nightExitCode({ state: 'FAILED', outcome: 'FAILED' })).toBe(1);
    expect(nightExitCode({ state: 'CANCELLED', outcome: 'CANCELLED' })).toBe(1);
  });
});
