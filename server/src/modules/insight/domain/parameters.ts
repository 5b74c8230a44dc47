import type { PlainDate, ProgramTerms } from '@tepat/shared';
import { isPlainDate, parseProgramTerms } from '@tepat/shared';

/** What somebody wants to know: this rule, decided on that day. Everything else that a simulation depends on is pinned. */
export interface RuleParameters {
  readonly kind: 'RULE';
  readonly referenceDate: PlainDate;
  readonly terms: ProgramTerms;
}

/** The exact bytes that are stored and hashed. */
export function parameterBytes({ kind, referenceDate, terms }: RuleParameters): Buffer {
  return Buffer.from(JSON.stringify({ format: 1, kind, referenceDate, terms }), 'utf8');
}

/** @throws for what cannot be read: what is stored was checked before */
export function readParameters(bytes: Buffer): RuleParameters {
  const { format, kind, referenceDate, terms } = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  const parsed = parseProgramTerms(terms);
  if (
    format !== 1 ||
    kind !== 'RULE' ||
    typeof referenceDate !== 'string' ||
    !isPlainDate(referenceDate) ||
    !parsed.ok
  ) {
    throw new Error('the parameters of a simulation cannot be read');
  }
  return { kind, referenceDate, terms: parsed.value };
}
