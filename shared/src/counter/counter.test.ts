import type { Bilingual } from '../prelude';
import { PRESENCE_ANSWERS } from '.';

describe('the words of the counter', () => {
  it('give each answer a sentence and a next step in both languages, and none speaks of applying', () => {
    const words: Bilingual[] = Object.values(PRESENCE_ANSWERS).flatMap(({ said, next }) => [said, next]);
    expect(words.every(({ id, en }) => id.length > 5 && en.length > 5 && id !== en)).toBe(true);
    const applying = /daftar|ajukan|pengajuan|mohon|\b(apply|applicat|regist(er|rat)(?!y))/i;
    expect(words.flatMap(({ id, en }) => [id, en]).filter((text) => applying.test(text))).toEqual([]);
  });
});
