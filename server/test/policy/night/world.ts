import { addDays, plainDate, type IntakeKind, type PlainDate } from '@tepat/shared';
import { applyCorrection } from '../../../src/modules/corrections/use-cases/apply-correction';
import { INTAKE_ORDER } from '../../../src/modules/intake';
import {
  decideRecipientList,
  publishOrderedLists,
  publishRecipientList,
  submitRecipientList,
} from '../../../src/modules/publication';
import type { Actor } from '../../../src/modules/audit';
import { approveImport } from '../../../src/modules/registry';
import { importModel } from '../../../src/modules/welfare';
import { advanceRun, startNight } from '../../../src/nightly';
import type { Platform } from '../../../src/platform/platform';
import { addPeople } from '../../support/people';
import { CHIEF, CLERK, committed, send, writeCsv } from '../../support/deliveries';
import { freshApi, type TestApi } from '../../support/api';
import { SEEDER } from '../../support/province';
import { USUAL_DATE, type Scenario } from '../scenario';
import { FLOOR_AREA_MODEL } from './model';
import { codeFor, releasePrograms } from './programs';
import {
  filesBefore,
  filesOf,
  homeOf,
  needsAMonthBefore,
  peopleOf,
  scoreOf,
  staleScore,
  type Files,
  type Told,
} from './rows';

const SOURCES: Readonly<Partial<Record<IntakeKind, keyof NonNullable<Scenario['sumber']>>>> = {
  'civil-registry': 'dukcapil',
  assets: 'aset',
  institutions: 'panti',
  'central-programs': 'bansos_pusat',
  disability: 'disabilitas',
  sanctions: 'sanksi',
};
/** Before the shipped programmes are in force, so that rules can still be released for their first day. */
const FOUNDED = '2025-03-01';
/** A night of this day of the month is of the list of the month. */
const NIGHT_DAY = 4;

/** Scenarios of one reference date and the same sources can live in one province. */
export function worldsOf(scenarios: readonly Scenario[]): Scenario[][] {
  const worlds = new Map<string, Scenario[]>();
  for (const scenario of scenarios) {
    const key = JSON.stringify([scenario.tanggal, scenario.sumber ?? {}]);
    worlds.set(key, [...(worlds.get(key) ?? []), scenario]);
  }
  return [...worlds.values()];
}

/** A province in which every scenario has happened: delivered, matched, scored, ranked, decided, listed. */
export interface World {
  readonly api: TestApi;
  readonly scenarios: readonly Scenario[];
  readonly people: readonly Told[];
}

/** Makes the province of the scenarios, by the same use cases as any other: files, imports, corrections, nights, lists. */
export async function liveThrough(scenarios: readonly Scenario[], name: string): Promise<World> {
  const api = await freshApi(name);
  const people = peopleOf(scenarios);
  try {
    await happen(api, scenarios, people);
  } catch (error) {
    // An API that nobody closes keeps the whole run of tests alive.
    await api.close();
    throw error;
  }
  return { api, scenarios, people };
}

async function happen({ db }: TestApi, scenarios: readonly Scenario[], people: readonly Told[]): Promise<void> {
  db.clock.moveTo(at(FOUNDED));
  const model = await importModel(db.platform, SEEDER, Buffer.from(JSON.stringify(FLOOR_AREA_MODEL)));
  if (!model.ok) throw new Error(JSON.stringify(model.error));
  const person = await addPeople(db.platform.database, DECIDERS);
  await releasePrograms(db.platform, scenarios, (scenario) => [
    ...new Set(scenarios[scenario]?.keluarga.map(({ kelurahan }) => kelurahan ?? homeOf(scenario))),
  ]);
  const [first] = scenarios;
  if (!first) throw new Error('there is nothing to live through');
  const { sumber = {} } = first;
  const thisMonth = plainDate(first.tanggal);
  if (needsAMonthBefore(people)) {
    const before = plainDate(`${addDays(thisMonth, -1).slice(0, 7)}-01`);
    db.clock.moveTo(at(addDays(before, NIGHT_DAY)));
    await deliver(db.platform, filesBefore(people), sumber, 'sebelumnya', -1);
    await pass(db.platform, addDays(before, NIGHT_DAY));
    await publishLists(db.platform, person, scenarios, hasRecipients);
  }
  db.clock.moveTo(at(addDays(thisMonth, NIGHT_DAY)));
  await deliver(db.platform, filesOf(people), sumber, 'terbaru', 0);
  await correct(db.platform, people);
  await pass(db.platform, addDays(thisMonth, NIGHT_DAY));
  await publishLists(db.platform, person, scenarios, ({ kuota }) => kuota !== undefined);
}

/** Who submits, approves and publishes every list. */
const DECIDERS = { pengusul: 'PROVINCIAL_ADMIN', pemeriksa: 'APPROVER', penerbit: 'APPROVER' } as const;

/** An empty list is published by nobody. */
const hasRecipients = ({ keluarga }: Scenario): boolean =>
  keluarga.some(({ anggota }) => anggota.some(({ penerima_lama: recipient }) => recipient));

const at = (date: string): Date => new Date(`${date}T03:00:00Z`);

/** `days` moves the dates of all sources; nothing is delivered of a source that the scenarios do without. */
async function deliver(
  platform: Platform,
  files: Files,
  sources: NonNullable<Scenario['sumber']>,
  version: string,
  days: number,
): Promise<void> {
  for (const kind of INTAKE_ORDER) {
    const source = SOURCES[kind];
    const date = (source && sources[source]) ?? USUAL_DATE;
    if (date === 'tidak ada') continue;
    const referenceDate = addDays(plainDate(date), days);
    const id = await send(platform, kind, writeCsv(kind, files[kind]), { version, referenceDate });
    // The two parts of the DTSEN are committed together.
    if (kind === 'families') continue;
    const { state } = await committed(platform, id, CLERK);
    if (state !== 'NEEDS_APPROVAL') continue;
    const approved = await approveImport(platform, CHIEF, id);
    if (!approved.ok) throw new Error(JSON.stringify(approved.error));
  }
}

async function correct(platform: Platform, people: readonly Told[]): Promise<void> {
  const corrected = new Map(
    people.filter(({ family }) => family.dikoreksi).map((told) => [told.familyRef, told.family]),
  );
  for (const [ref, family] of corrected) {
    const [row] = await platform.database.rows<{ id: number }>('SELECT id FROM family WHERE delivered_ref = ?', [ref]);
    const score = scoreOf(family);
    if (!row || score === null) throw new Error(`${ref} cannot be corrected`);
    const applied = await applyCorrection(platform, CLERK, {
      subject: { kind: 'FAMILY', id: row.id },
      changes: [{ fact: 'floor_area', value: score, baseValue: staleScore(score) }],
      source: 'FIELD_CHECK',
      observedOn: addDays(plainDate(USUAL_DATE), 1),
      verifiedBy: CHIEF.id,
      reason: 'pemeriksaan lapangan',
    });
    if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  }
}

async function pass(platform: Platform, runDate: PlainDate): Promise<void> {
  const started = await startNight(platform, SEEDER, { runDate, origin: 'MANUAL', reason: null });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  await advanceRun(platform, started.value, { leaseSeconds: 60 });
  const [run] = await platform.database.rows<{ state: string; summary: string }>(
    'SELECT state, summary FROM nightly_run WHERE id = ?',
    [started.value],
  );
  if (run?.state !== 'DONE') throw new Error(`the night of ${runDate} ended ${JSON.stringify(run)}`);
}

/** Three people put the lists in force on which the scenarios count places. */
async function publishLists(
  platform: Platform,
  person: (name: keyof typeof DECIDERS) => Actor,
  scenarios: readonly Scenario[],
  when: (scenario: Scenario) => boolean,
): Promise<void> {
  for (const [index, scenario] of scenarios.entries()) {
    if (!scenario.kuota || !when(scenario)) continue;
    const [list] = await platform.database.rows<{ id: number }>(
      `SELECT MAX(l.id) AS id FROM recipient_list l JOIN program p ON p.id = l.program_id WHERE p.code = ?
       HAVING id IS NOT NULL`,
      [codeFor(scenario, index, scenario.kuota.program)],
    );
    if (!list) throw new Error(`no list was prepared: ${scenario.cerita}`);
    const input = { listId: list.id, reason: 'sesuai keputusan' };
    for (const step of [
      () => submitRecipientList(platform, person('pengusul'), input),
      () => decideRecipientList(platform, person('pemeriksa'), { ...input, approve: true }),
      () => publishRecipientList(platform, person('penerbit'), input),
    ]) {
      const taken = await step();
      if (!taken.ok) throw new Error(`${scenario.cerita}: ${JSON.stringify(taken.error)}`);
    }
  }
  await publishOrderedLists(platform);
}
