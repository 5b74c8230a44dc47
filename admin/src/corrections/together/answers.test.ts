import { isReady, NO_ANSWER } from './answers';

it('deals with several by the rules of one: each with its own judgement and reason', () => {
  const verified = { step: 'PASS_ON', judgement: 'AGREES', reason: 'photos' } as const;
  expect([
    isReady(NO_ANSWER, 'VERIFY'),
    isReady(verified, 'VERIFY'),
    isReady({ ...verified, reason: ' ' }, 'VERIFY'),
    isReady({ ...verified, judgement: null }, 'VERIFY'),
    isReady({ ...verified, judgement: 'CONTRADICTS' }, 'VERIFY'),
    isReady({ ...verified, judgement: 'CONTRADICTS', step: 'REJECT' }, 'VERIFY'),
  ]).toEqual([false, true, false, false, false, true]);
  const decided = { ...NO_ANSWER, step: 'APPROVE' } as const;
  expect([isReady(decided, 'DECIDE'), isReady({ ...decided, step: 'RETURN' }, 'DECIDE')]).toEqual([true, false]);
  const judged = { step: 'JUDGE', judgement: 'CONTRADICTS', reason: 'another house' } as const;
  expect([
    isReady(judged, 'DECIDE'),
    isReady({ ...judged, reason: '' }, 'DECIDE'),
    isReady({ ...judged, judgement: null }, 'DECIDE'),
    isReady({ ...judged, step: 'APPROVE' }, 'DECIDE'),
    isReady({ ...judged, step: 'APPROVE', judgement: 'DOUBTS' }, 'DECIDE'),
    isReady({ ...judged, step: 'APPROVE', judgement: 'DOUBTS', reason: ' ' }, 'DECIDE'),
  ]).toEqual([true, false, false, false, true, false]);
});
