import { FACT_SOURCES } from '@tepat/shared';
import { decisionHistory, decisionsOf, explainDecision, OUTCOMES } from '../../src/modules/eligibility';
import { programByCode } from '../../src/modules/programs';
import {
  addFamilies,
  addResidents,
  decideResidents,
  foundProvince,
  Killed,
  nextRun,
  RecordedStep,
  revise,
  type FamilySketch,
  type ResidentSketch,
} from '../support/assistance';
import { freshDatabase, type TestDatabase } from '../support/database';

const MENINGGAL = 1 << 8;
const NAME_DIFFERS = 1 << 2;
const SPELLING_NOTE = 1 << 12;
const REFERENCE = '2026-11-01';

/** A small generator of its own: the same province on every machine. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pick = <T>(below: (n: number) => number, values: readonly T[]): T => values[below(values.length)] as T;

/** Dates around the boundaries that criteria know, and ordinary ones. */
const BIRTHS = [
  ...['1966-11-01', '1966-11-02', '1966-10-31', '1940-02-29', '1955-06-15'],
  ...['2019-11-01', '2019-11-02', '2019-10-31', '2024-05-05', '2026-11-01', '2026-11-02'],
  ...['1990-01-01', '1985-12-31'],
];

interface Province {
  families: FamilySketch[];
  people: ResidentSketch[];
}

function randomProvince(size: number): Province {
  const below = random(20261122);
  const families: FamilySketch[] = [];
  const people: ResidentSketch[] = [];
  for (let id = 1; people.length < size; id++) {
    families.push({
      id,
      score: below(20) === 0 ? null : below(1000),
      nationalDesil: below(6) === 0 ? null : 1 + below(10),
    });
    for (let member = below(4); member >= 0; member--) {
      const own = people.length + 1;
      people.push({
        id: own,
        familyId: id,
        birthDate: below(40) === 0 ? null : pick(below, BIRTHS),
        presence: pick(below, [1, 1, 1, 1, 1, 5, null, 2, 3, 6]),
        absent: below(50) === 0,
        nikId: below(30) === 0 ? null : own,
        identity: pick(below, [0, 0, 0, 0, 0, SPELLING_NOTE, NAME_DIFFERS, MENINGGAL, null]),
        ...(below(12) === 0 ? { cars: 1 } : {}),
        ...(below(6) === 0 ? { njop: pick(below, [999_999_999, 1_000_000_000, 1_000_000_001]) } : {}),
        ...(below(40) === 0 ? { institution: true } : {}),
        ...(below(12) === 0 ? { centralProgram: pick(below, ['PKH', 'BPNT'] as const) } : {}),
        ...(below(4) === 0 ? { disability: 1 + below(15) } : {}),
        ...(below(8) === 0 ? { disabilityExpires: pick(below, ['2026-10-31', '2026-11-01']) } : {}),
      });
    }
  }
  return { families, people };
}

/**
 * The same programmes, read from the public text a second time and written down without any of the product's code: an
 * outcome for each programme, null where the person is not in its category.
 */
function naively(person: ResidentSketch, family: FamilySketch, members: readonly ResidentSketch[]): (string | null)[] {
  const stays = (member: ResidentSketch): boolean => !member.absent && ![2, 3, 4, 6].includes(member.presence ?? 1);
  const listed = members.filter((member) => member.nikId !== null && stays(member));
  const born = person.birthDate ?? null;
  const olderThan = (years: number): boolean => `${Number(born?.slice(0, 4)) + years}${born?.slice(4)}` <= REFERENCE;
  const desil =
    family.nationalDesil ?? (family.score === null ? null : Math.min(10, 1 + Math.floor(family.score / 100)));
  const identity = person.identity === undefined ? 0 : person.identity;
  const suspended = identity !== null && (identity & MENINGGAL) !== 0;

  const lifeSays: (boolean | null)[] = [
    desil === null ? null : desil <= 4,
    person.absent ? null : ![2, 3, 4, 6].includes(person.presence ?? 1),
    person.nikId === null ? null : !person.institution,
    !listed.some((member) => member.centralProgram),
    listed.reduce((cars, member) => cars + (member.cars ?? 0), 0) === 0,
    Math.max(0, ...listed.map((member) => member.njop ?? 0)) <= 1_000_000_000,
  ];
  const dataSays = [identity === null ? null : (identity & ~SPELLING_NOTE) === 0];

  const expired = person.disabilityExpires !== undefined && person.disabilityExpires < REFERENCE;
  const registered = person.nikId !== null && person.disability !== undefined;
  const categories: (boolean | null)[] = [
    born === null ? null : olderThan(60),
    registered && expired ? null : registered,
    born === null ? null : born <= REFERENCE && !olderThan(7),
  ];
  const judged = categories.map((category) => {
    if (category === false) return null;
    if (lifeSays.includes(false)) return 'NOT_ELIGIBLE';
    if (category === null || lifeSays.includes(null) || dataSays.some((known) => known !== true)) {
      return suspended ? 'SUSPENDED' : 'BLOCKED_BY_DATA_ONLY';
    }
    return 'ELIGIBLE';
  });
  const first = judged.indexOf('ELIGIBLE');
  return judged.map((outcome, at) => (outcome === 'ELIGIBLE' && at !== first ? 'EXCLUDED_BY_OTHER_PROGRAM' : outcome));
}

describe('the decisions of a night', () => {
  let db: TestDatabase;
  const { families, people } = randomProvince(6000);
  const programs = ['KLJ', 'KPDJ', 'KAJ'];
  const ids = new Map<string, number>();
  beforeAll(async () => {
    db = await freshDatabase('eligibility');
    await foundProvince(db.platform);
    await addFamilies(db.platform.database, families);
    await addResidents(db.platform.database, people);
    for (const code of programs) ids.set(code, (await programByCode(db.platform.database, code))?.id ?? 0);
  }, 60_000);
  afterAll(() => db.close());

  const stored = () =>
    db.platform.database.rows<{ programId: number; residentId: number; outcome: number }>(
      'SELECT program_id AS programId, resident_id AS residentId, outcome FROM decision ORDER BY program_id, resident_id',
    );

  it('a step that is killed before its end leaves no decision behind', async () => {
    const run = await nextRun(db.platform);
    await expect(decideResidents(db.platform, run, new RecordedStep(true))).rejects.toThrow(Killed);
    expect(await stored()).toEqual([]);
  });

  it('every stored outcome equals an independent reading of the rules, person by person', async () => {
    await decideResidents(db.platform, await nextRun(db.platform), new RecordedStep());
    const membersOf = new Map<number, ResidentSketch[]>();
    for (const person of people) membersOf.set(person.familyId, [...(membersOf.get(person.familyId) ?? []), person]);
    const expected = people.flatMap((person) => {
      const family = families[person.familyId - 1] as FamilySketch;
      return naively(person, family, membersOf.get(person.familyId) ?? []).flatMap((outcome, at) =>
        outcome === null ? [] : [{ programId: ids.get(programs[at] as string), residentId: person.id, outcome }],
      );
    });
    const found = (await stored()).map((row) => ({
      ...row,
      outcome: Object.entries(OUTCOMES).find(([, code]) => code === row.outcome)?.[0],
    }));
    const inOrder = (rows: { programId?: number | undefined; residentId: number }[]) =>
      [...rows].sort((a, b) => (a.programId ?? 0) - (b.programId ?? 0) || a.residentId - b.residentId);
    expect(inOrder(found)).toEqual(inOrder(expected));
    expect(new Set(found.map(({ outcome }) => outcome))).toEqual(new Set(Object.keys(OUTCOMES)));
  }, 60_000);

  it('one person asked at the counter gets the answer that the night stored, by the same closures', async () => {
    const some = (await stored()).filter((_, at) => at % 97 === 0);
    expect(some.length).toBeGreaterThan(40);
    for (const { programId, residentId } of some) {
      const code = programs.find((name) => ids.get(name) === programId) ?? '';
      const explained = await explainDecision(db.platform, residentId, code);
      expect(explained?.stored).not.toBeNull();
      expect({ residentId, outcome: explained?.now?.outcome }).toEqual({
        residentId,
        outcome: explained?.stored?.outcome,
      });
      expect(explained?.now?.clauses).toEqual(explained?.stored?.clauses);
    }
  }, 60_000);

  it('names every clause with its value, source, date and who may correct it', async () => {
    const [eligible] = (await stored()).filter(
      ({ outcome, programId }) => outcome === 1 && programId === ids.get('KLJ'),
    );
    const explained = await explainDecision(db.platform, eligible?.residentId ?? 0, 'KLJ');
    expect(explained?.stored?.sentence.id).toBe('Memenuhi seluruh syarat Kartu Lansia Jakarta.');
    const car = explained?.stored?.clauses.find(({ code }) => code === 'NO_CAR');
    expect(car).toMatchObject({
      outcome: 'YES',
      source: FACT_SOURCES.ASSETS,
      sourceDate: '2026-09-30',
      correctable: 'BAPENDA',
    });
    expect(car?.actual.id).toContain('0');
  });

  it('writes nothing when nothing changed', async () => {
    const before = await db.platform.database.rows('SELECT * FROM decision ORDER BY program_id, resident_id');
    const result = await decideResidents(db.platform, await nextRun(db.platform), new RecordedStep());
    expect(result.changed).toBe(0);
    expect(await db.platform.database.rows('SELECT * FROM decision ORDER BY program_id, resident_id')).toEqual(before);
    expect(await db.platform.database.rows('SELECT 1 FROM decision_history LIMIT 1')).toEqual([]);
  });

  it('decided in parts, the province has the same decisions as in one', async () => {
    const result = await decideResidents(db.platform, await nextRun(db.platform), new RecordedStep(), 1_700);
    expect(result.changed).toBe(0);
    const whole = await decideResidents(db.platform, await nextRun(db.platform), new RecordedStep());
    expect(result).toEqual(whole);
    const counted = Object.values(result.outcomes).flatMap((counts) => Object.values(counts));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe((await stored()).length);
  });

  it('a changed fact moves the old decision to the history and says that data changed it', async () => {
    const [row] = (await stored()).filter(({ outcome, programId }) => outcome === 1 && programId === ids.get('KLJ'));
    const residentId = row?.residentId ?? 0;
    await revise(db.platform, 'identity_result', 'resident_id', residentId, { categories: MENINGGAL });
    const run = await nextRun(db.platform);
    const first = await decideResidents(db.platform, run, new RecordedStep());
    expect(first.changed).toBeGreaterThan(0);
    const again = await decideResidents(db.platform, run, new RecordedStep());
    expect(again.changed).toBe(0);
    const [decision] = (await decisionsOf(db.platform.database, [residentId])).get(residentId) ?? [];
    expect(decision).toMatchObject({ outcome: 'SUSPENDED', sinceRun: run.id });
    const history = await decisionHistory(db.platform.database, residentId, ids.get('KLJ') ?? 0);
    expect(history.map(({ decision: { outcome }, because }) => [outcome, because])).toEqual([
      ['SUSPENDED', ['DATA']],
      ['ELIGIBLE', []],
    ]);
  });

  it('who leaves the category has the decision closed, and a later night does not bring it back', async () => {
    const child = people.find(({ birthDate }) => birthDate === '2024-05-05') as ResidentSketch;
    await revise(db.platform, 'resident', 'id', child.id, { birth_date: '1990-01-01' });
    const run = await nextRun(db.platform);
    await decideResidents(db.platform, run, new RecordedStep());
    const kept = (await decisionsOf(db.platform.database, [child.id])).get(child.id) ?? [];
    expect(kept.filter(({ programId }) => programId === ids.get('KAJ'))).toEqual([]);
    const [past] = await decisionHistory(db.platform.database, child.id, ids.get('KAJ') ?? 0);
    expect(past?.decision.untilRun).toBe(run.id);
  });

  it('a night reads as of its revision: what came after it does not reach its decisions', async () => {
    const run = await nextRun(db.platform);
    const before = await stored();
    const [row] = before.filter(({ outcome }) => outcome === 1);
    await revise(db.platform, 'resident', 'id', row?.residentId ?? 0, { presence: 2 });
    const result = await decideResidents(db.platform, run, new RecordedStep());
    expect(result.changed).toBe(0);
    expect(await stored()).toEqual(before);
  });

  it('an extract that is too old makes its facts unknown for everybody, and nobody passes on it', async () => {
    const run = { ...(await nextRun(db.platform)), runDate: '2027-05-05' };
    const result = await decideResidents(db.platform, run, new RecordedStep());
    for (const code of programs)
      expect(result.outcomes[code]).toMatchObject({ ELIGIBLE: 0, EXCLUDED_BY_OTHER_PROGRAM: 0 });
    expect(result.outcomes['KLJ']?.BLOCKED_BY_DATA_ONLY).toBeGreaterThan(0);
  });
});
