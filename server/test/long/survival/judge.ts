import type { Observation, ObservedRun } from './observe';

/** What people did beside the nights, and what the harness saw while the story ran. */
export interface Witnessed {
  /** What `/readyz` failed to say, in words. */
  readonly untruths: readonly string[];
  /** What did not follow a correction in time, in words. */
  readonly left: readonly string[];
  /** Starts of a night that should have been refused and were not. */
  readonly admitted: readonly string[];
  /** What the registry said as of each pinned revision when its night was done: by revision and table, a digest. */
  readonly pinned: Observation['asOf'];
}

/**
 * Audit events of effects: a disturbed story tells each as often as an undisturbed one. Not the search for duplicates: it is
 * rung at a quarter past each hour, whichever story is being told then.
 */
const EFFECT =
  /^(registry|identity(?!\.find_duplicates$)|eligibility|publication)\.|^worklist\.refresh$|^welfare\.(publish|keep|hold|change)_|^night\.(start|end)$/;

/** What must hold after any story. Every returned line is a violation. */
export function judge(seen: Observation, witnessed: Witnessed): string[] {
  return [
    ...witnessed.untruths,
    ...witnessed.left,
    ...seen.waiting.map((message) => `${message} waits in the outbox`),
    ...witnessed.admitted,
    ...Object.entries(witnessed.pinned)
      .filter(([key, digest]) => seen.asOf[key] !== digest)
      .map(([key]) => `the rows as of ${key} have changed since they were pinned`),
    ...nightsEnded(seen.runs, seen.openTasks),
    ...onceEach(seen),
    ...audited(seen),
  ];
}

/**
 * What must equal the undisturbed run of the same story.
 *
 * @param sharedMatch several tasks wrote what MATCH found: in which order their revisions came is nobody's to say
 */
export function compare(seen: Observation, expected: Observation, sharedMatch = false): string[] {
  const again = seen.runs.length > expected.runs.length;
  return [
    ...different('lists', published(seen), published(expected)),
    ...different('rankings', rankingsOf(seen), rankingsOf(expected)),
    ...different('rows as of a pinned revision', rowsOf(seen, sharedMatch), rowsOf(expected, sharedMatch)),
    ...different('identities', [seen.identities], [expected.identities]),
    ...different('decisions', [seen.decisions], [expected.decisions]),
    ...different('cases', [seen.cases], [expected.cases]),
    ...different('revisions', [seen.head], [expected.head]),
    // A night that failed and was started again by hand has told of both.
    ...(again ? [] : different('audit events', effectsOf(seen), effectsOf(expected))),
  ];
}

function nightsEnded(runs: readonly ObservedRun[], openTasks: number): string[] {
  const dates = [...new Set(runs.map(({ runDate }) => runDate))];
  return [
    ...runs.filter(({ active }) => active !== null).map(({ id }) => `run ${id} never ended`),
    ...(openTasks > 0 ? [`${openTasks} tasks of ended nights are open`] : []),
    ...dates
      .filter((date) => !runs.some(({ runDate, state }) => runDate === date && state === 'DONE'))
      .map((date) => `no night of ${date} was done`),
  ];
}

/** What a night tells of itself more than once: each part of a shared step, and whoever came too late to end it. */
const OFTEN = /_part$|-repeated$|-refused$/;

function onceEach({ rankings, lists, revisions, head, events }: Observation): string[] {
  const standing = lists.filter(({ states }) => states.endsWith('PUBLISHED'));
  const place = (name: string): string => name.slice(0, name.lastIndexOf(' '));
  return [
    ...repeated(rankings.flatMap(({ runId }) => (runId === null ? [] : [`rankings of run ${runId}`]))),
    ...repeated(
      events
        .filter(({ action, kind }) => kind === 'RUN' && !OFTEN.test(action))
        .map(({ action, id }) => `ends of a step (${action}) in run ${id}`),
    ),
    ...repeated(lists.map(({ name, runId }) => `lists of ${place(name)} by run ${runId}`)),
    ...repeated(lists.map(({ name }) => `lists named ${name}`)),
    ...repeated(standing.map(({ name }) => `published lists of ${place(name)}`)),
    ...lists
      .filter(({ counts, rows }) => rows !== sumOfFirstTwo(counts))
      .map(({ name, counts, rows }) => `list ${name} says ${counts} and has ${rows} rows`),
    ...(revisions.some((id, i) => id !== i + 1) ? ['the revisions have a gap'] : []),
    ...(revisions.length === head ? [] : [`the head is ${head}, but there are ${revisions.length} revisions`]),
  ];
}

const sumOfFirstTwo = (counts: string): number => {
  const [recipients, waiting] = counts.split(' ').map(Number);
  return (recipients ?? 0) + (waiting ?? 0);
};

/** Every revision, what follows a correction, every ranking, list, publication and night has exactly one event that tells of it. */
function audited({ corrected, revisions, rankings, lists, runs, events }: Observation): string[] {
  const counts = new Map<string, number>();
  for (const { action, kind, id } of events) {
    const key = `${action} ${kind} ${id}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const wanted = [
    ...revisions.map((id) => `registry.commit REVISION ${id}`),
    ...corrected.map((familyId) => `worklist.refresh FAMILY ${familyId}`),
    ...rankings.flatMap(({ id, runId }) => (runId === null ? [] : [`welfare.publish_ranking RANKING ${id}`])),
    ...lists.map(({ id }) => `publication.prepare LIST ${id}`),
    ...lists.flatMap(({ id, states }) => (states.includes('PUBLISHED') ? [`publication.publish LIST ${id}`] : [])),
    ...runs.map(({ id }) => `night.start RUN ${id}`),
    ...runs.flatMap(({ id, active }) => (active === null ? [`night.end RUN ${id}`] : [])),
  ];
  return wanted.filter((key) => counts.get(key) !== 1).map((key) => `${counts.get(key) ?? 0} audit events: ${key}`);
}

function repeated(names: readonly string[]): string[] {
  const twice = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  return [...twice].map((name) => `${names.filter((other) => other === name).length} ${name}`);
}

/** A list that was prepared and never published is a draft of a night that failed. */
const published = ({ lists }: Observation): string[] =>
  lists
    .filter(({ states }) => states.includes('PUBLISHED'))
    .map(({ name, digest, counts, states }) => `${name} ${digest} ${counts} ${states}`);

const rankingsOf = ({ rankings }: Observation): string[] =>
  rankings.map(({ runDate, content }) => `${runDate} ${content}`);

function effectsOf({ events }: Observation): string[] {
  const counts = new Map<string, number>();
  for (const { action } of events) if (EFFECT.test(action)) counts.set(action, (counts.get(action) ?? 0) + 1);
  return [...counts].map(([action, count]) => `${action} × ${count}`).sort();
}

const rowsOf = ({ asOf }: Observation, sharedMatch: boolean): string[] =>
  Object.entries(asOf)
    .filter(([key]) => !sharedMatch || !key.endsWith(' identity_result'))
    .map(([key, value]) => `${key} ${value}`);

function different<T>(what: string, seen: readonly T[], expected: readonly T[]): string[] {
  const [extra, missing] = [seen.filter((x) => !expected.includes(x)), expected.filter((x) => !seen.includes(x))];
  if (extra.length + missing.length === 0 && seen.length === expected.length) return [];
  return [`${what} differ from the undisturbed run: + ${JSON.stringify(extra)} − ${JSON.stringify(missing)}`];
}
