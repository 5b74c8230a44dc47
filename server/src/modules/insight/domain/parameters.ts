import type { PlainDate, ProgramTerms } from '@tepat/shared';
import { isPlainDate, parseProgramTerms } from '@tepat/shared';

/** What is tried: a rule, a welfare model, or a delivery that nights do not read yet. */
export const SIMULATION_KINDS = ['RULE', 'MODEL', 'DELIVERY'] as const;
export type SimulationKind = (typeof SIMULATION_KINDS)[number];

/** What somebody wants to know: this rule, decided on that day. Everything else that a simulation depends on is pinned. */
export interface RuleParameters {
  readonly kind: 'RULE';
  readonly referenceDate: PlainDate;
  readonly terms: ProgramTerms;
}

/** The published list that a programme's part is compared with, by the id of the programme; null before the first. */
export type ComparedLists = Readonly<Record<string, number | null>>;

/** What a welfare model would do on the registry as nights read it, other things equal. */
export interface ModelParameters {
  readonly kind: 'MODEL';
  readonly referenceDate: PlainDate;
  readonly model: { readonly id: number; readonly code: string; readonly version: number; readonly sha256: string };
  readonly lists: ComparedLists;
}

/** What adopting a delivery would do. The revision that it would let nights read is the pinned one. */
export interface DeliveryParameters {
  readonly kind: 'DELIVERY';
  readonly referenceDate: PlainDate;
  readonly delivery: { readonly revision: number; readonly version: string };
  /** What nights read without it. */
  readonly before: number;
  readonly lists: ComparedLists;
}

export type ProvinceParameters = ModelParameters | DeliveryParameters;
export type SimulationParameters = RuleParameters | ProvinceParameters;

/** The exact bytes that are stored and hashed. */
export function parameterBytes({ kind, referenceDate, ...rest }: SimulationParameters): Buffer {
  return Buffer.from(JSON.stringify({ format: 1, kind, referenceDate, ...rest }), 'utf8');
}

/** @throws for what cannot be read: what is stored was checked before */
export function readParameters(bytes: Buffer): SimulationParameters {
  const { format, ...stored } = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  const { kind, referenceDate, terms } = stored;
  const isKnown = SIMULATION_KINDS.some((known) => known === kind);
  if (format !== 1 || !isKnown || typeof referenceDate !== 'string' || !isPlainDate(referenceDate)) throw unreadable();
  if (kind !== 'RULE') return stored as unknown as ProvinceParameters;
  const parsed = parseProgramTerms(terms);
  if (!parsed.ok) throw unreadable();
  return { kind, referenceDate, terms: parsed.value };
}

const unreadable = (): Error => new Error('the parameters of a simulation cannot be read');
