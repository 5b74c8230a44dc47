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
});
