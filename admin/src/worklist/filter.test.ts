import { changed, filterInput, NO_FILTER } from './filter';

const KELURAHAN = '31.71.03.1001';

describe('the filters of the worklist', () => {
  it('go together in one kelurahan', () => {
    const first = changed(NO_FILTER, { region: KELURAHAN }, false);
    const second = changed(changed(first, { program: 'KLJ' }, false), { reason: 'NIK_GANDA', rt: 3 }, false);
    expect(second).toMatchObject({ program: 'KLJ', reason: 'NIK_GANDA', rt: 3 });
  });

  it('make way for the last one elsewhere, and when the kelurahan is left', () => {
    const program = changed(NO_FILTER, { program: 'KLJ' }, false);
    expect(changed(program, { reason: 'NIK_GANDA' }, false)).toMatchObject({ program: null, reason: 'NIK_GANDA' });
    const within = changed(changed(program, { region: KELURAHAN }, false), { state: 'OPEN', rw: 2 }, false);
    const left = changed(within, { region: '31.71' }, false);
    expect([left.program, left.state, left.rw].filter((each) => each !== null)).toHaveLength(1);
  });

  it('keep everything for whoever has one kelurahan, and for the own cases', () => {
    expect(changed({ ...NO_FILTER, program: 'KLJ' }, { state: 'OPEN' }, true)).toMatchObject({ program: 'KLJ' });
    expect(changed({ ...NO_FILTER, who: 'MINE' }, { state: 'OPEN' }, false)).toMatchObject({ who: 'MINE' });
  });

  it('tell an age as a day', () => {
    const now = new Date('2026-11-22T05:00:00Z');
    expect(filterInput({ ...NO_FILTER, olderThan: 30 }, now)).toMatchObject({ openedUntil: '2026-10-23' });
    expect(filterInput({ ...NO_FILTER, who: 'MINE' }, now)).toMatchObject({ mine: true });
  });
});
