import { type PlainDate } from '../calendar';
import { type Bilingual } from '../prelude';
import { OPERATORS, OPERATORS_OF, type Operator, type ValueKind } from './comparison';
import { CORRECTION_LANES, FACT_SOURCES, UNITS, type FactDefinition, type FactType, type UnitCode } from './fact';
import { FACTS, type FactCode } from './facts';

export interface Choice<Code extends string = string> {
  readonly code: Code;
  readonly label: Bilingual;
}

/** What somebody who builds a clause about a fact can choose from. Regions are chosen from the table of regions. */
export interface FactChoice extends Choice<FactCode> {
  readonly type: FactType;
  readonly operators: readonly (Choice<Operator> & { readonly takes: ValueKind })[];
  readonly unit: Choice<UnitCode> | null;
  /** Smallest and largest value, of numbers and dates. */
  readonly range: readonly [number, number] | readonly [PlainDate, PlainDate] | null;
  /** The values of a set. */
  readonly members: readonly Choice[];
  readonly source: Bilingual;
  /** Where a wrong value is put right, and by whom; null where nobody can. */
  readonly correction: { readonly lane: Bilingual; readonly by: Bilingual } | null;
  readonly maxAgeDays: number | null;
}

function choiceOf(fact: FactDefinition & { readonly code: FactCode }): FactChoice {
  const lane = fact.correctable && CORRECTION_LANES[fact.correctable];
  return {
    code: fact.code,
    label: fact.label,
    type: fact.type,
    operators: OPERATORS_OF[fact.type].map((op) => ({
      code: op,
      // Yes and no are chosen by what they say.
      label: fact.type === 'BOOLEAN' && (op === 'isTrue' || op === 'isFalse') ? fact.phrases[op] : OPERATORS[op].label,
      takes: OPERATORS[op].takes,
    })),
    unit: fact.type === 'NUMBER' ? { code: fact.unit, label: UNITS[fact.unit].label } : null,
    range:
      fact.type === 'NUMBER' ? [fact.lowest, fact.highest] : fact.type === 'DATE' ? [fact.lowest, fact.highest] : null,
    members: fact.type === 'SET' ? fact.members : [],
    source: FACT_SOURCES[fact.source],
    correction: lane && { lane: { id: lane.id, en: lane.en }, by: lane.by },
    maxAgeDays: fact.maxAgeDays ?? null,
  };
}

/** Every fact of the catalogue as an editor offers it, in its order. */
export const FACT_CHOICES: readonly FactChoice[] = FACTS.map(choiceOf);
