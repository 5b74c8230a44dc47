import type { IdentityCategoryCode, PlainDate, ProgramTerms } from '@tepat/shared';
import {
  blockingClauses,
  checkCriteria,
  clauseCodes,
  factDefinition,
  isCountedMember,
  maskOfCategories,
  outcomeSentence,
  parseCriteria,
  plainDate,
  setMask,
  SHIPPED_PROGRAMS,
  traceOfMasks,
} from '@tepat/shared';
import type {
  Decision,
  ExtractDates,
  ExtractFacts,
  ExtractSource,
  FamilyDesils,
  Person,
} from '../../src/modules/eligibility';
import { decidedProgram, Decider, outcomeNameOf } from '../../src/modules/eligibility';
import { DISABILITY_EXPIRED, DISABILITY_REGISTERED } from '../../src/modules/eligibility/domain/person';
import { handOutPlaces, oneQuota } from '../../src/modules/publication/domain/order-of-need';
import { contendersOf } from '../support/contenders';
import { decidingDesil } from '../../src/modules/welfare';
import type { ExpectedOutcome, Scenario, ScenarioFamily, ScenarioMember, ScenarioRule } from './scenario';

const USUAL = plainDate('2026-09-30');
const SOURCES: Readonly<Record<keyof NonNullable<Scenario['sumber']>, ExtractSource>> = {
  dukcapil: 'CIVIL_REGISTRY',
  aset: 'ASSETS',
  panti: 'INSTITUTIONS',
  bansos_pusat: 'CENTRAL_PROGRAMS',
  disabilitas: 'DISABILITY_REGISTER',
};
const WORDS = {
  ELIGIBLE: 'layak',
  NOT_ELIGIBLE: 'tidak layak',
  BLOCKED_BY_DATA_ONLY: 'terhalang data',
  SUSPENDED: 'ditangguhkan',
  EXCLUDED_BY_OTHER_PROGRAM: 'program lain didahulukan',
} as const;

interface Named {
  readonly name: string;
  readonly person: Person;
  readonly member: ScenarioMember;
  readonly family: ScenarioFamily;
}

export interface DecidedScenario {
  readonly outcomes: Record<string, Record<string, ExpectedOutcome>>;
  readonly places: { readonly penerima: string[]; readonly menunggu: string[] } | null;
}

/** Runs a scenario through the closures, the assembly of facts and the order of need that decide the province. */
export function decideScenario(scenario: Scenario): DecidedScenario {
  const people = peopleOf(scenario);
  const programs = termsOf(scenario).map((terms, at) => ({ terms, decided: programOf(terms, at + 1) }));
  const decider = new Decider({
    programs: programs.map(({ decided }) => decided),
    desils: desilsOf(scenario),
    extracts: extractsOf(scenario, people),
    extractDates: datesOf(scenario),
    referenceDate: plainDate(scenario.tanggal),
  });
  const decisions = people.map((named) => ({ ...named, decisions: decider.decide(named.person) }));
  const outcomes: DecidedScenario['outcomes'] = {};
  for (const { name, person, decisions: own } of decisions) {
    outcomes[name] = {};
    own.forEach((decision, at) => {
      const program = programs[at];
      if (!decision || !program) return;
      const { code } = program.decided;
      const expected = scenario.harapan[name]?.[code];
      const kalimat = expected && 'kalimat' in expected ? { kalimat: say(decision, program.decided, person) } : {};
      outcomes[name] = { ...outcomes[name], [code]: { ...tell(decision, program.decided), ...kalimat } };
    });
  }
  return {
    outcomes,
    places: placesOf(
      scenario,
      programs.map(({ terms }) => terms),
      decisions,
    ),
  };

  /** What an officer would read aloud, from the facts that decided. */
  function say({ met, unknown }: Decision, decided: ReturnType<typeof programOf>, person: Person): string {
    const { facts } = decider.factsFor(decided, person);
    return outcomeSentence(traceOfMasks(decided.criteria, met, unknown, facts), 'id');
  }

  function tell(decision: Decision, decided: ReturnType<typeof programOf>): ExpectedOutcome {
    const hasil = WORDS[outcomeNameOf(decision.outcome)];
    if (hasil === 'layak') return { hasil };
    const oleh = programs.find((program) => program.decided.id === decision.excludedBy)?.decided.code;
    if (oleh !== undefined) return { hasil, oleh };
    const blocking = blockingClauses(decided.criteria, decision.met, decision.unknown);
    return { hasil, karena: clauseCodes(decided.criteria, blocking) };
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
  const problems = parsed.ok ? checkCriteria(parsed.value) : parsed.error;
  if (!parsed.ok || problems.length > 0) throw new Error(`the rule of the scenario: ${JSON.stringify(problems)}`);
  return { criteria: parsed.value, categoryClauses: sasaran };
}

const programOf = (terms: ProgramTerms, id: number) =>
  decidedProgram({ id, code: terms.code, criteriaVersionId: id, terms, rule: terms });

function peopleOf({ keluarga }: Scenario): Named[] {
  const presences = { meninggal: 2, pindah: 3 } as const;
  return keluarga.flatMap((family, familyAt) =>
    family.anggota.map((member, at): Named => {
      const residentId = (familyAt + 1) * 100 + at;
      const { keberadaan } = member;
      return {
        name: member.nama,
        member,
        family,
        person: {
          residentId,
          familyId: familyAt + 1,
          nikId: member.nik === 'tidak ada' ? null : residentId,
          kelurahanCode: '31.71.03.1001',
          birthDate: member.lahir === 'tidak ada' ? null : member.lahir,
          presence: keberadaan === 'meninggal' || keberadaan === 'pindah' ? presences[keberadaan] : 1,
          absent: keberadaan === 'tidak ada dalam DTSEN terbaru',
          identity: maskOfCategories((member.identitas ?? []) as IdentityCategoryCode[]),
        },
      };
    }),
  );
}

function desilsOf({ keluarga }: Scenario): FamilyDesils {
  const familyOf = (id: number): ScenarioFamily => keluarga[id - 1] as ScenarioFamily;
  const effective = (id: number) =>
    decidingDesil({
      basis: 'EFFECTIVE',
      national: familyOf(id).desil_nasional ?? null,
      provincial: null,
      calibrated: familyOf(id).desil_sementara ?? null,
      correctionNewerThanDelivery: familyOf(id).dikoreksi ?? false,
    });
  return {
    nationalOf: (id) => familyOf(id).desil_nasional ?? 0,
    provincialOf: () => 0,
    effectiveOf: (id) => effective(id).desil ?? 0,
    isProvisional: (id) => effective(id).provisional,
    scoreOf: (id) => familyOf(id).skor ?? null,
  };
}

function extractsOf({ tanggal }: Scenario, people: readonly Named[]): ExtractFacts {
  const inFamily = (id: number): ScenarioMember[] =>
    people
      .filter(({ person }) => person.familyId === id && person.nikId !== null)
      .filter(({ person }) => !person.absent && isCountedMember(person.presence))
      .map(({ member }) => member);
  const byNik = (id: number): ScenarioMember | undefined => people.find(({ person }) => person.nikId === id)?.member;
  const programs = (member: ScenarioMember | undefined): number =>
    member?.bansos_pusat === undefined ? 0 : setMask(factDefinition('centralProgramsPerson'), [member.bansos_pusat]);
  return {
    familyCars: (id) => inFamily(id).reduce((cars, { mobil }) => cars + (mobil ?? 0), 0),
    familyNjop: (id) => Math.max(0, ...inFamily(id).map(({ njop }) => njop ?? 0)),
    familyPrograms: (id) => inFamily(id).reduce((mask, member) => mask | programs(member), 0),
    personPrograms: (id) => programs(byNik(id)),
    livesInInstitution: (id) => byNik(id)?.panti ?? false,
    civilServantInFamily: () => false,
    disability: (id) => {
      const { disabilitas, disabilitas_sampai: until } = byNik(id) ?? {};
      if (disabilitas === undefined) return 0;
      const expired = until !== undefined && until < tanggal ? DISABILITY_EXPIRED : 0;
      return setMask(factDefinition('disabilityKinds'), disabilitas) | DISABILITY_REGISTERED | expired;
    },
  };
}

function datesOf({ sumber = {} }: Scenario): ExtractDates {
  const dates: Partial<Record<ExtractSource, PlainDate>> = {};
  for (const [name, source] of Object.entries(SOURCES)) {
    const date = sumber[name as keyof typeof SOURCES];
    if (date !== 'tidak ada') dates[source] = date === undefined ? USUAL : plainDate(date);
  }
  return dates;
}

function placesOf(
  { kuota }: Scenario,
  terms: readonly ProgramTerms[],
  people: readonly (Named & { decisions: readonly (Decision | null)[] })[],
): DecidedScenario['places'] {
  if (!kuota) return null;
  const at = terms.findIndex(({ code }) => code === kuota.program);
  const candidates = people.flatMap(({ name, person, member, family, decisions }) => {
    const outcome = decisions[at] ? outcomeNameOf(decisions[at].outcome) : null;
    const incumbent = member.penerima_lama ?? false;
    const held = outcome === 'SUSPENDED' && incumbent;
    if (outcome !== 'ELIGIBLE' && !held) return [];
    const { residentId } = person;
    return [{ name, residentId, score: family.skor ?? null, birthDate: person.birthDate ?? '', incumbent, held }];
  });
  const order = { age: terms[at]?.orderOfNeed.age ?? 'OLDER_FIRST', continuityMargin: kuota.selisih ?? 0 };
  const named = (index: number): string => candidates[index]?.name ?? '';
  const lot = (index: number): string => kuota.undian?.[named(index)] ?? named(index);
  const { sequence, recipients } = handOutPlaces(contendersOf(candidates), order, oneQuota(kuota.tempat), lot);
  const names = Array.from(sequence, named);
  return { penerima: names.slice(0, recipients), menunggu: names.slice(recipients) };
}
