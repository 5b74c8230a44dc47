import { isSyntheticNik, nikStructure, nikWarnings, plainDate, toEpochDay, type Nik } from '@tepat/shared';
import { DAY_CLASSES, dayOfClass, slotOf, syntheticFamilyCard, syntheticNik } from './synthetic-number';

const birthDay = toEpochDay(plainDate('1985-08-17'));

describe('synthetic numbers', () => {
  it('carry a kecamatan part from 90 to 99, which no kecamatan has', () => {
    for (let family = 0; family < 2_000; family++) {
      const slot = slotOf(42, family);
      const nik = syntheticNik(slot, 1, dayOfClass(birthDay, slot));
      expect(isSyntheticNik(nik)).toBe(true);
      expect(nik).toMatch(/^317[1-5]9\d/);
    }
  });

  it('have the structure of real ones otherwise: birth date, women + 40, a serial from 0001', () => {
    for (let family = 0; family < 500; family++) {
      const slot = slotOf(42, family);
      const day = dayOfClass(birthDay, slot);
      const date = plainDate(new Date(day * 86_400_000).toISOString().slice(0, 10));
      const nik = syntheticNik(slot, 2, day) as Nik;
      expect(nikStructure(nik)).toMatchObject({
        sex: 'FEMALE',
        day: Number(date.slice(8)),
        month: Number(date.slice(5, 7)),
      });
      expect(nikWarnings(nik, { birthDate: date, sex: 'FEMALE', kelurahan: null })).toEqual([]);
      expect(syntheticFamilyCard(slot, day).slice(6, 8)).toBe(date.slice(8));
    }
  });

  it('are unique although no list is kept: two families of one slot never share a day', () => {
    const classes = new Map<string, Set<number>>();
    for (let family = 0; family < 3_850_000; family += 31) {
      const slot = slotOf(42, family);
      const key = slot.region + slot.serial;
      const taken = classes.get(key) ?? new Set();
      if (taken.has(slot.dayClass)) throw new Error(`Families share slot and class: ${key}`);
      classes.set(key, taken.add(slot.dayClass));
    }
    expect(classes.size).toBeGreaterThan(90_000);
  });

  it('keep a birth date at most 16 days away from the wanted one, never later', () => {
    for (let family = 0; family < 2_000; family++) {
      const slot = slotOf(1, family);
      for (const day of [birthDay, -20_000, 0]) {
        const found = dayOfClass(day, slot);
        expect(day - found).toBeGreaterThanOrEqual(0);
        expect(day - found).toBeLessThan(DAY_CLASSES);
      }
    }
  });
});
