import {
  GATE_THRESHOLD_RANGES,
  parseCriteria,
  provinceQuota,
  regionCode,
  SHIPPED_PROGRAMS,
  type GateThresholds,
  type ProgramTerms,
} from '@tepat/shared';
import type { Actor } from '../../../src/modules/audit';
import { seedPrograms } from '../../../src/modules/programs';
import { createProgram } from '../../../src/modules/programs/use-cases/draft-criteria';
import { takeCriteriaStep } from '../../../src/modules/programs/use-cases/take-criteria-step';
import type { Platform } from '../../../src/platform/platform';
import type { Scenario, ScenarioRule } from '../scenario';

export const AUTHOR: Actor = { kind: 'USER', id: 'penyusun' };
export const APPROVER: Actor = { kind: 'USER', id: 'penyetuju' };

/** Of the quotas: the year in which the shipped terms begin. */
const FIRST_YEAR = 2025;

/** Twenty people change a list beyond every gate; what gates hold back is told elsewhere. */
const OPEN_GATES = Object.fromEntries(
  Object.entries(GATE_THRESHOLD_RANGES).map(([gate, [lowest, highest]]) => [
    gate,
    gate === 'matchRateMin' ? lowest : highest,
  ]),
) as Partial<GateThresholds>;

/** The code under which a programme decides a scenario: the shipped one's, or of its own where the scenario has its own rules. */
export function codeFor(scenario: Scenario, at: number, code: string): string {
  return ownPrograms(scenario).includes(code) ? `${code}_${at}` : code;
}

/** The shipped programme that a code stands for. */
export const shippedCode = (code: string): string => code.split('_')[0] ?? code;

function ownPrograms({ aturan, kuota, satuan_bansos_pusat: unit, harapan }: Scenario): string[] {
  if (!aturan && !kuota && !unit) return [];
  const named = Object.values(harapan).flatMap((outcomes) => Object.keys(outcomes));
  return [...new Set([...named, ...Object.keys(aturan ?? {}), ...(kuota ? [kuota.program] : [])])];
}

/** The shipped programmes, and one of its own for each that a scenario decides by other rules: drafted, submitted, released. */
export async function releasePrograms(
  platform: Platform,
  scenarios: readonly Scenario[],
  homesOf: (at: number) => readonly string[],
): Promise<void> {
  await seedPrograms(platform, AUTHOR, { proposedBy: AUTHOR.id, releasedBy: APPROVER.id });
  for (const [at, scenario] of scenarios.entries()) {
    for (const terms of termsOf(scenario)) {
      if (ownPrograms(scenario).includes(terms.code))
        await release(platform, ownTerms(scenario, at, terms, homesOf(at)));
    }
  }
}

/** The shipped terms; with the scenario's own criteria, and with central programmes counted per person, where it says so. */
function termsOf({ satuan_bansos_pusat: unit, aturan = {} }: Scenario): ProgramTerms[] {
  const text = JSON.stringify(SHIPPED_PROGRAMS);
  const perPerson = text.replaceAll('"centralProgramsFamily"', '"centralProgramsPerson"');
  const shipped = JSON.parse(unit === 'ORANG' ? perPerson : text) as ProgramTerms[];
  return shipped.map((terms) => {
    const rule = aturan[terms.code];
    return rule ? { ...terms, ...criteriaOf(rule) } : terms;
  });
}

function criteriaOf({ syarat, sasaran }: ScenarioRule): Pick<ProgramTerms, 'criteria' | 'categoryClauses'> {
  const parsed = parseCriteria({ format: 1, root: syarat });
  if (!parsed.ok) throw new Error(`the rule of the scenario: ${JSON.stringify(parsed.error)}`);
  return { criteria: parsed.value, categoryClauses: sasaran };
}

function ownTerms(scenario: Scenario, at: number, terms: ProgramTerms, homes: readonly string[]): ProgramTerms {
  const { kuota } = scenario;
  const own: ProgramTerms = {
    ...terms,
    code: `${terms.code}_${at}`,
    years: provinceQuota(FIRST_YEAR, null),
    exclusivity: terms.exclusivity && { ...terms.exclusivity, group: `PKD_${at}` },
    gates: OPEN_GATES,
    // What is unverified of the shipped rule says nothing of this one.
    unverified: [],
  };
  if (kuota?.program !== terms.code) return own;
  const byKota = Object.entries(kuota.per_kota ?? {}).map(([kota, places]) => ({ kota: regionCode(kota), places }));
  const here = { clause: 'CERITA', fact: 'region', op: 'within', value: homes.map(regionCode) } as const;
  return {
    ...own,
    years: [{ from: FIRST_YEAR, quota: kuota.tempat, byKota, budget: null }],
    orderOfNeed: { ...terms.orderOfNeed, continuityMargin: kuota.selisih ?? 0 },
    // Places are handed out among the people of the scenario alone.
    criteria: { format: 1, root: { all: [here, terms.criteria.root] } },
    categoryClauses: [...terms.categoryClauses, here.clause],
  };
}

async function release(platform: Platform, terms: ProgramTerms): Promise<void> {
  const created = await createProgram(platform, AUTHOR, { terms: JSON.stringify(terms), notes: '' });
  if (!created.ok) throw new Error(`${terms.code}: ${JSON.stringify(created.error)}`);
  const { versionId } = created.value;
  for (const [actor, to] of [
    [AUTHOR, 'SUBMITTED'],
    [APPROVER, 'RELEASED'],
  ] as const) {
    const taken = await takeCriteriaStep(platform, actor, { versionId, to, edit: 1, reason: 'sesuai keputusan' });
    if (!taken.ok) throw new Error(`${terms.code}: ${JSON.stringify(taken.error)}`);
  }
}
