import { err, ok } from '@tepat/shared';
import type { MessageCode, Result, UserError } from '@tepat/shared';

/** Thrown inside a transaction: all of it is rolled back, and whoever asked is told why. */
export class Refused extends Error {
  constructor(readonly refusal: UserError<MessageCode>) {
    super(refusal.code);
  }
}

/** Runs work that may refuse what it was asked for. Any other error is not an answer, and rises. */
export async function refusable<T>(work: () => Promise<T>): Promise<Result<T, UserError<MessageCode>>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal);
    throw error;
  }
}
