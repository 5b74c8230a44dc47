import type { CriteriaDocument, DecidingDesil, ProgramTerms } from '@tepat/shared';
import { clausesOf, DECIDING_DESILS, parseCriteria, parseProgramTerms } from '@tepat/shared';

/** What a criteria version fixes: the rule, whom the programme is for, and which desil the rule asks about. */
export interface RuleDocument {
  readonly format: 1;
  readonly criteria: CriteriaDocument;
  readonly categoryClauses: readonly string[];
  readonly decidingDesil: DecidingDesil;
}

export function ruleOf(terms: ProgramTerms): RuleDocument {
  return {
    format: 1,
    criteria: terms.criteria,
    categoryClauses: terms.categoryClauses,
    decidingDesil: terms.decidingDesil,
  };
}

/** The exact bytes that are stored, hashed and pinned. */
export function documentBytes(document: RuleDocument | ProgramTerms): Buffer {
  return Buffer.from(JSON.stringify(document), 'utf8');
}

/** Reads a stored rule. What is stored was checked before; a fault here stops the night instead of deciding anyhow. */
export function readRule(bytes: Buffer): RuleDocument {
  const stored = JSON.parse(bytes.toString('utf8')) as Partial<Record<keyof RuleDocument, unknown>>;
  const criteria = parseCriteria(stored.criteria);
  if (stored.format !== 1 || !criteria.ok) throw new Error('a stored criteria version cannot be read');
  const known = new Set(clausesOf(criteria.value.root).map(({ clause }) => clause));
  const categoryClauses = Array.isArray(stored.categoryClauses) ? stored.categoryClauses.map(String) : [];
  if (categoryClauses.length === 0 || categoryClauses.some((code) => !known.has(code))) {
    throw new Error('a stored criteria version does not say for whom the programme is');
  }
  const decidingDesil = DECIDING_DESILS.find((kind) => kind === stored.decidingDesil);
  if (decidingDesil === undefined) throw new Error('a stored criteria version does not name its deciding desil');
  return { format: 1, criteria: criteria.value, categoryClauses, decidingDesil };
}

export function readTerms(bytes: Buffer): ProgramTerms {
  const parsed = parseProgramTerms(JSON.parse(bytes.toString('utf8')));
  if (!parsed.ok) throw new Error(`stored terms cannot be read: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}
