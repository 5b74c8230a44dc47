import { Refused } from '../../client';
import { DraftSaver, factKey, type Change, type Draft, type DraftPort } from './draft-saver';

const FAMILY = 'family 1';

const empty = {
  ...{ id: 'c1', number: 'PD-000001-8', state: 'DRAFT', stateLabel: 'Konsep', step: 1, edit: 1, mine: true },
  ...{ region: null, family: null, basis: null, createdAt: '2026-11-23T00:00:00Z', submittedAt: null, dueOn: null },
  ...{ escalatedAt: null, channel: null, letterNumber: null, minutesNumber: null, observedOn: null, reason: null },
  ...{ lines: [], evidence: [], alsoOpen: [] },
} as unknown as Draft;

/** A server of one draft, as far as the saver can tell: it counts edits and refuses who has not read the last one. */
class OneDraft implements DraftPort {
  draft = empty;
  offline = false;
  /** The next answer is lost on its way. */
  losesAnswer = false;
  saves = 0;

  save = (seen: Draft, change: Change): Promise<Draft> => {
    if (this.offline) return Promise.reject(new Error('NO_ANSWER'));
    if (seen.edit !== this.draft.edit) return Promise.reject(refusal('CORRECTION_MOVED_ON'));
    if (change.value === 'nonsense') return Promise.reject(refusal('CELL_NOT_A_NUMBER'));
    this.apply(change);
    this.saves += 1;
    if (this.losesAnswer) {
      this.losesAnswer = false;
      return Promise.reject(new Error('NO_ANSWER'));
    }
    return Promise.resolve(this.draft);
  };

  read = (): Promise<Draft | null> => Promise.resolve(this.draft);

  apply(change: Change): void {
    const { draft } = this;
    const edit = draft.edit + 1;
    if (change.kind === 'HEADER') this.draft = { ...draft, edit, [change.field]: change.value };
    else {
      const others = draft.lines.filter(({ subject, fact }) => subject !== change.subject || fact !== change.fact);
      const { subject, fact, value } = change;
      const line = { subject, fact, value, base: change.seen } as Draft['lines'][number];
      this.draft = { ...draft, edit, lines: change.drop ? others : [...others, line] };
    }
  }
}

const refusal = (code: string): Refused => new Refused([{ code, field: null, message: code }]);
const header = (field: 'basis' | 'reason' | 'minutesNumber', value: string | null): Change => ({
  kind: 'HEADER',
  field,
  value,
});
const floor = (value: string | null, more: object = {}): Change => ({
  ...{ kind: 'FACT', subject: FAMILY, fact: 'floor_area', value, seen: '40' },
  ...more,
});
/** Until all that is under way has come to rest. */
const rest = async (saver: DraftSaver): Promise<void> => {
  for (let turn = 0; turn < 50 && saver.snapshot().status === 'SAVING'; turn += 1) await Promise.resolve();
};

function form() {
  const server = new OneDraft();
  return { server, saver: new DraftSaver(empty, server) };
}

it('saves field by field in the order in which they were filled in, and only the newest of what waits', async () => {
  const { server, saver } = form();
  saver.put(header('basis', 'SPTJM'));
  for (const text of ['a', 'ab', 'abc']) saver.put(header('reason', text));
  saver.put(floor('36'));
  await rest(saver);
  expect(saver.snapshot()).toMatchObject({ status: 'SAVED', draft: { basis: 'SPTJM', reason: 'abc', edit: 4 } });
  expect(saver.snapshot().typed.size).toBe(0);
  expect(server.saves).toBe(3);
});

it('keeps what was typed while the connection is lost, and saves it when it is back', async () => {
  const { server, saver } = form();
  server.offline = true;
  saver.put(header('reason', 'seen today'));
  saver.put(floor('36'));
  await rest(saver);
  expect(saver.snapshot().status).toBe('WAITING');
  expect([...saver.snapshot().typed.values()].map(({ value }) => value)).toEqual(['seen today', '36']);
  server.offline = false;
  saver.retry();
  await rest(saver);
  expect(saver.snapshot().status).toBe('SAVED');
  expect(server.draft.lines).toMatchObject([{ fact: 'floor_area', value: '36' }]);
});

it('takes a save whose answer was lost for saved, and saves it no second time', async () => {
  const { server, saver } = form();
  server.losesAnswer = true;
  saver.put(header('reason', 'once'));
  await rest(saver);
  expect(saver.snapshot().status).toBe('WAITING');
  saver.retry();
  await rest(saver);
  expect([saver.snapshot().status, saver.snapshot().draft.reason, server.saves]).toEqual(['SAVED', 'once', 1]);
});

it('saves on top of what another device filled in, and lets the person decide where both did', async () => {
  const { server, saver } = form();
  server.apply(header('basis', 'DOCUMENT'));
  saver.put(header('reason', 'mine'));
  await rest(saver);
  expect(server.draft).toMatchObject({ basis: 'DOCUMENT', reason: 'mine' });

  server.apply(header('minutesNumber', 'theirs'));
  saver.put(header('minutesNumber', 'mine'));
  await rest(saver);
  expect([...saver.snapshot().conflicts]).toEqual(['minutesNumber']);
  expect(server.draft.minutesNumber).toBe('theirs');
  expect(saver.snapshot().typed.get('minutesNumber')?.value).toBe('mine');
  saver.settle('minutesNumber', 'MINE');
  await rest(saver);
  expect(server.draft.minutesNumber).toBe('mine');
  expect(saver.snapshot().conflicts.size).toBe(0);
});

it('stands still, without losing a word, when the draft was submitted on another device', async () => {
  const { server, saver } = form();
  server.draft = { ...server.draft, edit: 2, state: 'SUBMITTED' };
  saver.put(header('reason', 'too late'));
  await rest(saver);
  expect(saver.snapshot().status).toBe('FROZEN');
  expect(saver.snapshot().typed.get('reason')?.value).toBe('too late');
});

it('tells at its own field what the server refused, and goes on with the others', async () => {
  const { server, saver } = form();
  saver.put(floor('nonsense'));
  saver.put(header('reason', 'seen'));
  await rest(saver);
  const key = factKey(FAMILY, 'floor_area');
  expect([...saver.snapshot().problems]).toEqual([[key, 'CELL_NOT_A_NUMBER']]);
  expect(saver.snapshot().typed.get(key)?.value).toBe('nonsense');
  expect(server.draft).toMatchObject({ reason: 'seen', lines: [] });
  saver.put(floor('36'));
  saver.put(floor(null, { drop: true }));
  await rest(saver);
  expect(saver.snapshot().problems.size).toBe(0);
  expect(server.draft.lines).toEqual([]);
});

it('lets a file of evidence take its turn between the fields', async () => {
  const { server, saver } = form();
  const seen: number[] = [];
  saver.put(header('reason', 'first'));
  const filed = saver.act((draft) => {
    seen.push(draft.edit);
    server.draft = { ...server.draft, edit: draft.edit + 1 };
    return Promise.resolve(server.draft);
  });
  saver.put(header('basis', 'SPTJM'));
  await filed;
  await rest(saver);
  expect(seen).toEqual([2]);
  expect(saver.snapshot().draft).toMatchObject({ reason: 'first', basis: 'SPTJM', edit: 4 });
});
