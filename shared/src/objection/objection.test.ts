import fc from 'fast-check';
import { can, canIn, PERMISSION_TABLE, ROLES } from '../access';
import { readReceipt } from '../receipt';
import { correctionNumber } from '../correction';
import { regionCode } from '../region';
import {
  OBJECTION_OUTCOMES,
  OBJECTION_STATES,
  OBJECTION_TRANSITIONS,
  objectionNumber,
  objectionSerial,
  objectionTransition,
  OPEN_OBJECTION_STATES,
  spokeInObjection,
} from '.';

describe('the table of an objection', () => {
  it('reaches every state, has an end for each way out of an open one, and none that leads out of an end', () => {
    const reached = new Set<string | null>([null]);
    for (let more = true; more;) {
      const next = OBJECTION_TRANSITIONS.filter(({ from, to }) => reached.has(from) && !reached.has(to));
      for (const { to } of next) reached.add(to);
      more = next.length > 0;
    }
    expect([...reached].filter((state) => state !== null).sort()).toEqual([...OBJECTION_STATES].sort());
    expect(OBJECTION_STATES.filter((state) => !OPEN_OBJECTION_STATES.includes(state))).toEqual([...OBJECTION_OUTCOMES]);
    for (const from of OBJECTION_STATES) {
      const ways = OBJECTION_TRANSITIONS.filter((row) => row.from === from).map(({ to }) => to);
      const ends = OBJECTION_OUTCOMES.filter((outcome) => ways.includes(outcome));
      expect([from, ends]).toEqual([from, OPEN_OBJECTION_STATES.includes(from) ? [...OBJECTION_OUTCOMES] : []]);
    }
  });

  it('ends by nobody but an impartial person with reasons, who did not enter it or speak for the resident', () => {
    const steps = [
      { to: 'RAISED', actorId: '1' },
      { to: 'ASKED', actorId: '2' },
      { to: 'RAISED', actorId: '3' },
    ] as const;
    for (const from of OPEN_OBJECTION_STATES) {
      for (const to of [...OBJECTION_OUTCOMES, 'ASKED'] as const) {
        const row = objectionTransition(from, to);
        if (to === 'ASKED' && from === 'ASKED') {
          expect(row).toBeNull();
          continue;
        }
        expect(row).toMatchObject({ permission: 'objection.decide', impartial: true, reasonRequired: true });
        const forbidden = ['1', '2', '3', '4'].filter((actor) => row && spokeInObjection(row, steps, actor));
        expect(forbidden).toEqual(['1', '3']);
      }
    }
    const answer = objectionTransition('ASKED', 'RAISED');
    expect(answer && ['1', '2', '3'].filter((actor) => spokeInObjection(answer, steps, actor))).toEqual(['2']);
    expect(OBJECTION_TRANSITIONS.filter(({ reasonRequired }) => !reasonRequired).map(({ from }) => from)).toEqual([
      null,
    ]);
  });

  it('has no step for an auditor, an operator or a program, and none outside an official’s own region', () => {
    const home = { role: 'OFFICER', regions: [regionCode('31.71.03.1001')] } as const;
    for (const { permission } of OBJECTION_TRANSITIONS) {
      expect(PERMISSION_TABLE[permission].kind).toBe('WRITE');
      for (const role of ['AUDITOR', 'OPERATOR', 'INTEGRATOR'] as const) {
        expect(ROLES).toContain(role);
        expect(can({ role, regions: [regionCode('31')] }, permission)).toBe(false);
      }
      expect(canIn(home, permission, regionCode('31.71.03.1002'))).toBe(false);
    }
    expect(can(home, 'objection.decide')).toBe(false);
  });
});

describe('the number on a receipt', () => {
  it('says by itself what it was given for, and is never taken for the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (serial) => {
        expect(objectionSerial(objectionNumber(serial))).toBe(serial);
        expect(objectionSerial(correctionNumber(serial))).toBeNull();
        expect(readReceipt(correctionNumber(serial))).toEqual({ kind: 'CORRECTION', serial });
        expect(readReceipt(objectionNumber(serial).replaceAll('-', ' ').toLowerCase())).toEqual({
          kind: 'OBJECTION',
          serial,
        });
      }),
    );
    for (const typed of ['', '123', 'SG-123-0', 'XX-000123-0', 'SG-000123-1', 'SG-000000-0']) {
      expect(readReceipt(typed)).toBeNull();
    }
  });
});
