import { ownJudgement } from './use-checks';

const found = (actorId: string, at: string, judgement: 'AGREES' | 'DOUBTS' = 'AGREES') => ({
  ...{ judgement, label: judgement, reason: 'seen', actorKind: 'USER', actorId, afterEffect: false, at },
});

it('takes the last own judgement of what stands now: not of somebody else, and not of an earlier submission', () => {
  const submittedAt = '2026-11-22T03:00:00Z';
  const judgements = [
    found('8', '2026-11-21T03:00:00Z'),
    found('8', '2026-11-22T04:00:00Z'),
    found('8', '2026-11-22T05:00:00Z', 'DOUBTS'),
    found('9', '2026-11-22T06:00:00Z'),
  ];
  expect(ownJudgement({ judgements, submittedAt }, '8')?.judgement).toBe('DOUBTS');
  expect(ownJudgement({ judgements: judgements.slice(0, 1), submittedAt }, '8')).toBeNull();
  expect(ownJudgement({ judgements, submittedAt }, '7')).toBeNull();
});
