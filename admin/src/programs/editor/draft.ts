import {
  clausesOf,
  CRITERIA_FORMAT,
  GATE_THRESHOLD_RANGES,
  isPlainDate,
  KLJ,
  TERM_LABELS,
  type CriteriaDocument,
  type DecidingDesil,
  type Decree,
  type GateThresholdCode,
  type OrderOfNeed,
  type Payee,
  type ProgramTerms,
  type PublicationMode,
  type UnverifiedPoint,
} from '@tepat/shared';
import { prepareRuleGroup } from 'react-querybuilder';
import { fromQuery, type Place } from './from-query';
import { mapRules, rulesOf, type ClauseGroup } from './rule-query';
import { toQuery } from './to-query';

/** A number on its way: '' while nothing is typed. */
export type Typed = number | '';

/** Quota and budget from a year on. */
export interface YearForm {
  readonly from: Typed;
  /** Null: no quota. */
  readonly quota: Typed | null;
  readonly byKota: readonly { readonly kota: string; readonly places: Typed }[];
  /** Null: none stated. */
  readonly budget: Typed | null;
}

/** The terms besides the criteria, as a form holds them. */
export interface TermsForm {
  readonly code: string;
  readonly name: { readonly id: string; readonly en: string };
  readonly decree: Omit<Decree, 'year' | 'note'> & { readonly year: Typed; readonly note: string };
  readonly inForceFrom: string;
  readonly amount: Typed;
  readonly years: readonly YearForm[];
  readonly orderOfNeed: { readonly age: OrderOfNeed['age']; readonly continuityMargin: Typed };
  readonly exclusivity: { readonly group: string; readonly rank: Typed } | null;
  readonly payee: Payee;
  readonly due: ProgramTerms['due'];
  readonly dueDay: Typed;
  readonly publication: PublicationMode;
  /** '' where the default of the gates holds. */
  readonly gates: Readonly<Record<GateThresholdCode, Typed>>;
  readonly decidingDesil: DecidingDesil;
  readonly categoryClauses: readonly string[];
  readonly unverified: readonly UnverifiedPoint[];
}

/** Everything that somebody edits in a draft. */
export interface Draft {
  readonly form: TermsForm;
  readonly query: ClauseGroup;
  readonly notes: string;
}

const GATE_CODES = Object.keys(GATE_THRESHOLD_RANGES) as GateThresholdCode[];

/** The draft that terms are edited as. */
export function draftOf({ criteria, ...terms }: ProgramTerms, notes: string): Draft {
  const form: TermsForm = {
    ...terms,
    decree: { ...terms.decree, note: terms.decree.note ?? '' },
    gates: Object.fromEntries(GATE_CODES.map((code) => [code, terms.gates[code] ?? ''])) as TermsForm['gates'],
  };
  // Every row has an id from the start, so that it stays the same row through every edit.
  return { form, query: prepareRuleGroup(toQuery(criteria)), notes };
}

/** A draft of a new programme: nothing is decided yet but what almost every programme asks for. */
export function emptyDraft(): Draft {
  const criteria: CriteriaDocument = {
    format: 1,
    root: { all: clausesOf(KLJ.criteria.root).filter(({ clause }) => !KLJ.categoryClauses.includes(clause)) },
  };
  const { form, query } = draftOf({ ...KLJ, criteria, exclusivity: null, unverified: [] }, '');
  return {
    form: {
      ...form,
      code: '',
      name: { id: '', en: '' },
      decree: { kind: 'PERGUB', number: '', year: '', about: '', note: '' },
      inForceFrom: '',
      amount: '',
      years: [{ from: '', quota: null, byKota: [], budget: null }],
      categoryClauses: [],
    },
    query,
    notes: '',
  };
}

/** The document that a draft stands for, unchecked, with the way from its paths to the rows. */
export function documentOf({ form, query }: Pick<Draft, 'form' | 'query'>): {
  readonly terms: unknown;
  readonly places: readonly Place[];
} {
  const { criteria, places } = fromQuery(query);
  const codes = new Set(rulesOf(query).map(({ clause }) => clause));
  const terms = {
    format: 2,
    ...form,
    decree: { ...form.decree, note: form.decree.note.trim() === '' ? null : form.decree.note },
    gates: Object.fromEntries(
      GATE_CODES.flatMap((code) => (form.gates[code] === '' ? [] : [[code, form.gates[code]]])),
    ),
    criteria,
    // What was said about a clause goes with the clause.
    categoryClauses: form.categoryClauses.filter((code) => codes.has(code)),
    unverified: standingPoints({ form, query }),
  };
  return { terms, places };
}

/** The points that are not confirmed, without those about a clause that is gone. */
export function standingPoints({ form, query }: Pick<Draft, 'form' | 'query'>): readonly UnverifiedPoint[] {
  const codes = new Set(rulesOf(query).map(({ clause }) => clause));
  return form.unverified.filter(({ point, off }) =>
    off === undefined ? codes.has(point) || Object.hasOwn(TERM_LABELS, point) : !codes.has(point),
  );
}

/** Asks what was off from now on: its clause joins the criteria, and stays a point that is not confirmed. */
export function turnOn(draft: Draft, code: string): Draft {
  const off = draft.form.unverified.find(({ point }) => point === code)?.off;
  if (!off) return draft;
  const { rules } = toQuery({ format: CRITERIA_FORMAT, root: off });
  const unverified = draft.form.unverified.map((each) =>
    each.point === code ? { point: each.point, note: each.note } : each,
  );
  return {
    ...draft,
    query: prepareRuleGroup({ ...draft.query, rules: [...draft.query.rules, ...rules] }),
    form: { ...draft.form, unverified },
  };
}

/**
 * Gives a clause another code, and with it whatever refers to the clause. What refers to a code that two clauses share
 * for a moment stays as it is: the other clause may be meant.
 */
export function renameClause(draft: Draft, id: string | undefined, to: string): Draft {
  const others = rulesOf(draft.query).filter((rule) => rule.id !== id);
  const from = rulesOf(draft.query).find((rule) => rule.id === id)?.clause;
  const query = mapRules(draft.query, (rule) => (rule.id === id ? { ...rule, clause: to } : rule));
  if (from === undefined || others.some(({ clause }) => clause === from || clause === to)) return { ...draft, query };
  const renamed = (code: string): string => (code === from ? to : code);
  const form = {
    ...draft.form,
    categoryClauses: draft.form.categoryClauses.map(renamed),
    unverified: draft.form.unverified.map((each) => ({ ...each, point: renamed(each.point) })),
  };
  return { ...draft, form, query };
}

/** Tells drafts apart by what would be saved. */
export const fingerprintOf = (draft: Draft): string => JSON.stringify([documentOf(draft).terms, draft.notes]);

/** The first day of the month after a day: when a draft that is begun then usually comes into force. */
export function firstOfNextMonth(today: string): string {
  if (!isPlainDate(today)) return '';
  const [year = 0, month = 0] = today.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
