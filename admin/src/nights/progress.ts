import type { Format } from '../i18n';
import { GATES, type Bilingual } from '@tepat/shared';
import type { NightWords } from './messages';
import type { NightStep } from './source';

const fill = (phrase: string, values: Readonly<Record<string, string>>): string =>
  phrase.replace(/%\{(\w+)\}/g, (_, name: string) => values[name] ?? '…');

type Result = Readonly<Record<string, unknown>>;

function word(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}

export function stepName(step: string, t: NightWords): string {
  return word(t.step_names, step);
}

export function stateName(state: string, t: NightWords): string {
  return word(t.states, state);
}

export function outcomeName(outcome: string | null | undefined, t: NightWords): string {
  return outcome ? word(t.outcomes, outcome) : '';
}

/** How far a running step is, in words: rows, percent, and the time to go where anybody can honestly say. */
export function progressText(
  step: Pick<NightStep, 'parts' | 'partsDone' | 'rowsDone' | 'rowsTotal' | 'percent' | 'etaSeconds' | 'attempts'>,
  t: NightWords,
  format: Format,
): string {
  const parts: string[] = [];
  if (step.rowsTotal > 0)
    parts.push(fill(t.rows, { done: format.count(step.rowsDone), total: format.count(step.rowsTotal) }));
  if (step.parts > 1)
    parts.push(fill(t.parts, { done: format.count(step.partsDone), total: format.count(step.parts) }));
  if (typeof step.percent === 'number') {
    // 100 % is for what is done: 99.6 % must not be rounded up to it.
    parts.push(fill(t.percent_done, { percent: format.percent(Math.floor(step.percent)) }));
  }
  if (typeof step.etaSeconds === 'number' && step.etaSeconds > 0)
    parts.push(fill(t.remaining, { duration: format.duration(step.etaSeconds) }));
  if (step.attempts > 1) parts.push(fill(t.repeated, { attempts: format.count(step.attempts) }));
  return parts.join(' · ');
}

/** What a finished step did, as sentences; nothing for a result that this console does not know. */
export function resultSentences(step: Pick<NightStep, 'step' | 'result'>, t: NightWords, format: Format): string[] {
  const { result } = step;
  if (!result) return [];
  const number = (key: string) => (typeof result[key] === 'number' ? format.count(result[key]) : '0');
  switch (step.step) {
    case 'MODEL':
      return [t.results[MODEL_OUTCOMES[String(result['outcome'])] ?? 'model_none']];
    case 'MATCH':
      if (result['civilRegistry'] === false) return [t.results.no_civil_registry];
      return [fill(t.results.matched, { compared: number('compared'), changed: number('changed') })];
    case 'SCORE':
      return [fill(t.results.scored, { compared: number('compared'), written: number('written') })];
    case 'RANK':
      return rankingSentence(String(result['outcome']), t);
    case 'DECIDE':
      if (result['rankingId'] === null) return [t.results.no_ranking];
      return [fill(t.results.decided, { residents: number('residents'), changed: number('changed') })];
    case 'LISTS':
      if (result['outcome'] === 'NO_RANKING') return [t.results.no_ranking];
      return orNone(
        listsOf(result).map((list) => preparedSentence(list, t, format)),
        t,
      );
    case 'PUBLISH':
      return listsOf(result).map((list) => publishedSentence(list, t, format));
    default:
      return [];
  }
}

const MODEL_OUTCOMES: Readonly<Record<string, 'model_ranked' | 'model_held'>> = {
  RANKED: 'model_ranked',
  HELD: 'model_held',
};

function rankingSentence(outcome: string, t: NightWords): string[] {
  if (outcome === 'RANKED' || outcome === 'UNCHANGED' || outcome === 'HELD') return [t.results[outcome]];
  return [];
}

function orNone(sentences: string[], t: NightWords): string[] {
  return sentences.length > 0 ? sentences : [t.results.none_due];
}

function listsOf(result: Result): Result[] {
  const { lists } = result;
  return Array.isArray(lists) ? (lists as Result[]) : [];
}

function preparedSentence(list: Result, t: NightWords, format: Format): string {
  const program = String(list['program']);
  if (list['outcome'] === 'UNCHANGED') return fill(t.results.list_unchanged, { program });
  const number = (key: string) => format.count(Number(list[key] ?? 0));
  // Of a first list everybody is new; "+N" would read as so many more than before.
  const isFirst = list['joined'] === list['recipients'] && list['joined'] !== 0 && list['left'] === 0;
  return fill(isFirst ? t.results.list_first : t.results.list_prepared, {
    program,
    version: number('version'),
    recipients: number('recipients'),
    joined: number('joined'),
    left: number('left'),
  });
}

function publishedSentence(list: Result, t: NightWords, format: Format): string {
  const program = String(list['program']);
  const reasons = Array.isArray(list['reasons']) ? (list['reasons'] as string[]) : [];
  return fill(word(t.publishing, String(list['outcome'])), {
    program,
    reasons: reasons.map((code) => gateName(code, format)).join(', '),
  });
}

function gateName(code: string, format: Format): string {
  const gates: Readonly<Record<string, Bilingual>> = GATES;
  return gates[code]?.[format.locale] ?? code;
}

type Stated = { readonly step: string; readonly state: string };

/**
 * What a screen reader is told: only that a step began or ended, never the counting rows, which would talk without end.
 */
export function announcement(before: readonly Stated[], after: readonly Stated[], t: NightWords): string {
  const changed = after.filter((step) => {
    const was = before.find((each) => each.step === step.step);
    return was !== undefined && was.state !== step.state;
  });
  return changed
    .map((step) => fill(t.live.step, { step: stepName(step.step, t), state: stateName(step.state, t).toLowerCase() }))
    .join(' ');
}

/** Seconds between two instants; null while one of them is unknown. */
export function secondsBetween(from: string | null | undefined, to: string | Date | null | undefined): number | null {
  if (!from || !to) return null;
  return Math.max(0, (new Date(to).getTime() - new Date(from).getTime()) / 1000);
}
