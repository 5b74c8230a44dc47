import fc from 'fast-check';
import { can, canIn, PERMISSION_TABLE, ROLES } from '../access';
import { plainDate } from '../calendar';
import { regionCode } from '../region';
import {
  CORRECTABLE,
  correctableFact,
  CORRECTION_STATES,
  CORRECTION_TRANSITIONS,
  correctionNumber,
  correctionSerial,
  correctionTransition,
  cutOffFor,
  hadAnotherHand,
  OPEN_CORRECTION_STATES,
} from '.';

describe('the table of a correction', () => {
  it('leads from nothing to a draft, to three other ends, and from a draft to every state', () => {
    const reached = new Set<string | null>([null]);
    for (let more = true; more;) {
      const next = CORRECTION_TRANSITIONS.filter(({ from, to }) => reached.has(from) && !reached.has(to));
      for (const { to } of next) reached.add(to);
      more = next.length > 0;
    }
    expect([...reached].filter((state) => state !== null).sort()).toEqual([...CORRECTION_STATES].sort());
    const ends = CORRECTION_STATES.filter((state) => !OPEN_CORRECTION_STATES.includes(state));
    expect(ends).toEqual(['APPLIED', 'REJECTED', 'WITHDRAWN']);
  });

  it('applies only what three people, each with their own permission, had in hand', () => {
    const [submit, verify, approve] = [
      correctionTransition('DRAFT', 'SUBMITTED'),
      correctionTransition('SUBMITTED', 'VERIFIED'),
      correctionTransition('VERIFIED', 'APPROVED'),
    ];
    expect([submit?.permission, verify?.permission, approve?.permission]).toEqual([
      'correction.propose',
      'correction.verify',
      'correction.decide',
    ]);
    const steps = [
      { to: 'DRAFT', actorId: '1' },
      { to: 'SUBMITTED', actorId: '1' },
      { to: 'VERIFIED', actorId: '2' },
    ] as const;
    for (const [row, actorId, forbidden] of [
      [verify, '1', true],
      [verify, '2', false],
      [approve, '1', true],
      [approve, '2', true],
      [approve, '3', false],
    ] as const) {
      expect(row && hadAnotherHand(row, steps, actorId)).toBe(forbidden);
    }
    expect(CORRECTION_TRANSITIONS.filter(({ to }) => to === 'APPLIED').map(({ from }) => from)).toEqual(['APPROVED']);
    expect(CORRECTION_TRANSITIONS.filter(({ to }) => to === 'APPROVED').map(({ from }) => from)).toEqual(['VERIFIED']);
  });

  it('has no step for an auditor, an operator or a program, and none outside an officer’s own kelurahan', () => {
    const home = { role: 'OFFICER', regions: [regionCode('31.71.03.1001')] } as const;
    for (const { permission } of CORRECTION_TRANSITIONS) {
      if (permission === null) continue;
      expect(PERMISSION_TABLE[permission].kind).toBe('WRITE');
      for (const role of ['AUDITOR', 'OPERATOR', 'INTEGRATOR'] as const) {
        expect(ROLES).toContain(role);
        expect(can({ role, regions: [regionCode('31')] }, permission)).toBe(false);
      }
      expect(canIn(home, permission, regionCode('31.71.03.1002'))).toBe(false);
    }
  });

  it('asks for a reason wherever something is sent back, refused or taken back after it was submitted', () => {
    const without = CORRECTION_TRANSITIONS.filter(({ reasonRequired }) => !reasonRequired).map(
      ({ from, to }) => `${from ?? 'nothing'} ${to}`,
    );
    expect(without).toEqual([
      'nothing DRAFT',
      'DRAFT SUBMITTED',
      'RETURNED SUBMITTED',
      'DRAFT WITHDRAWN',
      'SUBMITTED VERIFIED',
      'VERIFIED APPROVED',
      'APPROVED APPLIED',
    ]);
  });
});

describe('the facts of the lane', () => {
  it('are the 26 of a family, the 13 of a person, name, place of birth and the address within the kelurahan', () => {
    expect(CORRECTABLE).toHaveLength(26 + 13 + 2 + 3);
    expect(CORRECTABLE.map(({ fact }) => fact)).not.toContain('kelurahan_code');
    expect(correctableFact('FAMILY', 'member_count')).toBeNull();
    expect(correctableFact('RESIDENT', 'floor_area')).toBeNull();
    expect(correctableFact('RESIDENT', 'birth_date')?.lane).toBe('DUKCAPIL');
    expect(correctableFact('RESIDENT', 'education')?.lane).toBe('PEMUTAKHIRAN');
  });
});

describe('the number on a receipt', () => {
  it('is read back as it is typed, with or without dashes and spaces', () => {
    expect(correctionNumber(123)).toBe('PD-000123-0');
    for (const typed of ['PD-000123-0', ' pd 000123 0 ', 'pd0001230']) expect(correctionSerial(typed)).toBe(123);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (serial) => {
        expect(correctionSerial(correctionNumber(serial))).toBe(serial);
      }),
    );
  });

  it('tells a wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.nat(5), fc.integer({ min: 1, max: 9 }), (serial, at, by) => {
        const digits = correctionNumber(serial).split('');
        digits[3 + at] = String((Number(digits[3 + at]) + by) % 10);
        expect(correctionSerial(digits.join(''))).toBeNull();
      }),
    );
  });

  it('is nothing else', () => {
    for (const typed of ['', '123', 'PD-123-0', 'PD-000000-0', '3171011201800001', 'PD-0000123-0']) {
      expect(correctionSerial(typed)).toBeNull();
    }
  });
});

describe('the monthly cut-off', () => {
  it.each([
    ['2026-11-01', '2026-11-17'],
    ['2026-11-17', '2026-11-17'],
    ['2026-11-18', '2026-12-17'],
    ['2026-12-18', '2027-01-17'],
  ])('of %s on the 17th is %s', (date, cutOff) => {
    expect(cutOffFor(plainDate(date), 17)).toBe(cutOff);
  });

  it('is the last day of a month that is too short', () => {
    expect(cutOffFor(plainDate('2026-02-01'), 31)).toBe('2026-02-28');
    expect(cutOffFor(plainDate('2026-04-30'), 31)).toBe('2026-04-30');
  });
});
