import type { ExpectedOutcome } from '../scenario';
import type { Told } from './rows';
import { codeFor, shippedCode } from './programs';
import type { World } from './world';

const FIELDS = `fragment Told on Decision {
  outcome sentence(locale: id) clauses { code blocking } excludedBy { code }
  placement { standing position tie { lot } } }`;
const BY_NIK = `${FIELDS} query ($nik: Nik!, $program: String!) { decision(nik: $nik, program: $program) { ...Told } }`;
const BY_ID = `${FIELDS} query ($id: ID!) { node(id: $id) { ...Told } }`;

interface Answered {
  readonly outcome: keyof typeof WORDS;
  readonly sentence: string;
  readonly clauses: readonly { readonly code: string; readonly blocking: boolean }[];
  readonly excludedBy: { readonly code: string } | null;
  readonly placement: {
    readonly standing: 'RECIPIENT' | 'WAITING';
    readonly position: number;
    readonly tie: { readonly lot: string } | null;
  } | null;
}

const WORDS = {
  ELIGIBLE: 'layak',
  NOT_ELIGIBLE: 'tidak layak',
  BLOCKED_BY_DATA_ONLY: 'terhalang data',
  SUSPENDED: 'ditangguhkan',
  EXCLUDED_BY_OTHER_PROGRAM: 'program lain didahulukan',
  NOT_IN_CATEGORY: 'bukan sasaran',
  NOT_DECIDED_YET: 'belum diputuskan',
} as const;
const PROGRAMS = ['KLJ', 'KPDJ', 'KAJ'];

export interface ToldScenario {
  readonly outcomes: Record<string, Record<string, ExpectedOutcome>>;
  readonly places: { readonly penerima: string[]; readonly menunggu: string[] };
  /** Whoever was parted from an equal by the recorded lot, with it. */
  readonly lots: Readonly<Record<string, string>>;
}

/** Asks, for everybody of a scenario and every programme, as an official at a counter would. */
export async function askAbout(world: World, cookie: string, at: number): Promise<ToldScenario> {
  const scenario = world.scenarios[at];
  if (!scenario) throw new Error(`there is no scenario ${at}`);
  const outcomes: ToldScenario['outcomes'] = {};
  const placed: { name: string; standing: string; position: number }[] = [];
  const lots: Record<string, string> = {};
  for (const told of world.people.filter((person) => person.scenario === scenario)) {
    const name = told.member.nama;
    outcomes[name] = {};
    for (const program of PROGRAMS) {
      const answered = await ask(world, cookie, told, codeFor(scenario, at, program));
      if (answered === null) throw new Error(`${name} is told nothing about ${program}`);
      const expected = scenario.harapan[name]?.[program];
      // A programme that a scenario does not name is not for this person, and says so.
      if (answered.outcome === 'NOT_IN_CATEGORY' && !expected) continue;
      outcomes[name][program] = tell(answered, expected);
      if (scenario.kuota?.program !== program || answered.placement === null) continue;
      const { standing, position, tie } = answered.placement;
      placed.push({ name, standing, position });
      if (tie) lots[name] = tie.lot;
    }
  }
  const standing = (wanted: string): string[] =>
    placed
      .filter((place) => place.standing === wanted)
      .sort((a, b) => a.position - b.position)
      .map(({ name }) => name);
  return { outcomes, places: { penerima: standing('RECIPIENT'), menunggu: standing('WAITING') }, lots };
}

async function ask(world: World, cookie: string, told: Told, program: string): Promise<Answered | null> {
  // A number that two people carry, or that is none, names nobody: the official opens the person's page instead.
  const { identitas = [] } = told.member;
  const isNamed = told.nik !== null && !identitas.some((code) => code === 'NIK_GANDA' || code === 'NIK_FORMAT_SALAH');
  const [query, variables] = isNamed
    ? [BY_NIK, { nik: told.nik, program }]
    : [BY_ID, { id: await nodeId(world, told, program) }];
  const { data, errors } = await world.api.ask(query, variables, { cookie });
  if (errors.length > 0) throw new Error(`${told.member.nama}: ${JSON.stringify(errors)}`);
  return (isNamed ? data['decision'] : data['node']) as Answered | null;
}

async function nodeId(world: World, told: Told, program: string): Promise<string> {
  const [row] = await world.api.db.platform.database.rows<{ program: number; resident: number }>(
    'SELECT p.id AS program, r.id AS resident FROM program p, resident r WHERE p.code = ? AND r.delivered_ref = ?',
    [program, told.ref],
  );
  return Buffer.from(`Decision:${row?.program}.${row?.resident}`).toString('base64url');
}

function tell({ outcome, sentence, clauses, excludedBy }: Answered, expected?: ExpectedOutcome): ExpectedOutcome {
  const kalimat = expected && 'kalimat' in expected ? { kalimat: sentence } : {};
  const hasil = WORDS[outcome];
  if (hasil === 'layak') return { hasil, ...kalimat };
  if (excludedBy) return { hasil, oleh: shippedCode(excludedBy.code), ...kalimat };
  return { hasil, karena: clauses.filter(({ blocking }) => blocking).map(({ code }) => code), ...kalimat };
}
