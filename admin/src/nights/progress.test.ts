import { formatFor } from '../i18n/format';
import { nightMessages } from './messages';
import { announcement, progressText, resultSentences, secondsBetween } from './progress';

const t = nightMessages.id.nights;
const id = formatFor('id');
const running = {
  parts: 1,
  partsDone: 0,
  rowsDone: 12_345,
  rowsTotal: 58_213,
  percent: 21.2,
  etaSeconds: 95,
  attempts: 1,
};

describe('how far a step is', () => {
  it('is told in rows, percent and time to go', () => {
    expect(progressText(running, t, id)).toBe('12.345 dari 58.213 · 21% selesai · kira-kira 1 menit 35 detik lagi');
    expect(progressText(running, nightMessages.en.nights, formatFor('en'))).toBe(
      '12,345 of 58,213 · 21% done · about 1 min 35 s to go',
    );
  });

  it('says nothing that nobody knows', () => {
    const unknown = { parts: 1, partsDone: 0, rowsDone: 0, rowsTotal: 0, percent: null, etaSeconds: null, attempts: 1 };
    expect(progressText(unknown, t, id)).toBe('');
  });

  it('does not call 99.9 percent done', () => {
    expect(progressText({ ...running, percent: 99.9, etaSeconds: 0 }, t, id)).toBe('12.345 dari 58.213 · 99% selesai');
  });

  it('counts the parts of a step that several workers share', () => {
    const shared = { ...running, parts: 22, partsDone: 4, rowsTotal: 0 };
    expect(progressText(shared, t, id)).toBe(
      '4 dari 22 bagian selesai · 21% selesai · kira-kira 1 menit 35 detik lagi',
    );
  });

  it('tells of a step that was begun again after a crash', () => {
    expect(progressText({ ...running, attempts: 2 }, t, id)).toContain('percobaan ke-2');
  });
});

describe('what a step did', () => {
  it('is a sentence with its counts', () => {
    const result = { compared: 58_213, changed: 1_204, civilRegistry: true };
    expect(resultSentences({ step: 'MATCH', result }, t, id)).toEqual([
      '58.213 orang dibandingkan, 1.204 hasil berubah',
    ]);
  });

  it('names the checks that hold a list, in the language of the reader', () => {
    const result = { published: 0, lists: [{ program: 'KLJ', outcome: 'HELD', reasons: ['SIZE_CHANGE'] }] };
    expect(resultSentences({ step: 'PUBLISH', result }, t, id)).toEqual(['KLJ: ditahan (Perubahan jumlah penerima)']);
    expect(resultSentences({ step: 'PUBLISH', result }, nightMessages.en.nights, formatFor('en'))).toEqual([
      'KLJ: held (Change in the number of recipients)',
    ]);
  });

  it('says so when nothing changed or nothing was due', () => {
    expect(resultSentences({ step: 'RANK', result: { outcome: 'UNCHANGED' } }, t, id)).toEqual([t.results.UNCHANGED]);
    expect(resultSentences({ step: 'LISTS', result: { outcome: 'DONE', lists: [] } }, t, id)).toEqual([
      t.results.none_due,
    ]);
    const unchanged = { outcome: 'DONE', lists: [{ program: 'KAJ', outcome: 'UNCHANGED', version: null }] };
    expect(resultSentences({ step: 'LISTS', result: unchanged }, t, id)).toEqual(['KAJ: tidak berubah']);
  });

  it('calls a first list so, and counts who joined and left only where there was one before', () => {
    const prepared = { program: 'KLJ', outcome: 'PREPARED', version: 1, recipients: 1_240 };
    const sentences = (joined: number, left: number) => {
      const result = { outcome: 'DONE', lists: [{ ...prepared, joined, left }] };
      return resultSentences({ step: 'LISTS', result }, t, id);
    };
    expect(sentences(1_240, 0)).toEqual(['KLJ versi 1: 1.240 penerima (daftar pertama)']);
    expect(sentences(14, 3)).toEqual(['KLJ versi 1: 1.240 penerima (+14, −3)']);
    expect(sentences(1_240, 1_238)).toEqual(['KLJ versi 1: 1.240 penerima (+1.240, −1.238)']);
  });

  it('invents nothing for a result that is not known here', () => {
    expect(resultSentences({ step: 'TIDY', result: { rows: 3 } }, t, id)).toEqual([]);
    expect(resultSentences({ step: 'MATCH', result: null }, t, id)).toEqual([]);
  });
});

describe('what a screen reader is told', () => {
  const before = [
    { step: 'MATCH', state: 'RUNNING' },
    { step: 'SCORE', state: 'WAITING' },
  ];

  it('is that a step ended and the next began', () => {
    const after = [
      { step: 'MATCH', state: 'DONE' },
      { step: 'SCORE', state: 'RUNNING' },
    ];
    expect(announcement(before, after, t)).toBe(
      'Langkah Pemadanan identitas: selesai. Langkah Penghitungan skor: berjalan.',
    );
  });

  it('is nothing while only rows are counted', () => {
    expect(announcement(before, before, t)).toBe('');
  });
});

it('measures a duration only when both ends are known', () => {
  expect(secondsBetween('2026-11-22T00:00:00Z', '2026-11-22T00:01:30Z')).toBe(90);
  expect(secondsBetween('2026-11-22T00:00:00Z', null)).toBeNull();
});
