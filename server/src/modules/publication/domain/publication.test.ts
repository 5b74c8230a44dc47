import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { DEFAULT_GATE_THRESHOLDS, regionCode } from '@tepat/shared';
import { joinReasons, readReasons } from './change-reasons';
import { listDiff, sameRecipients } from './list-diff';
import type { GateMeasures } from './list-gates';
import { breachedGates, listGates } from './list-gates';
import { Listed, type RowEssence } from './listed';
import { ListDigest } from './list-rows';
import { manifestBytes, quotaPins } from './manifest';
import { handOutPlaces, oneQuota, quotasOf } from './order-of-need';
import { familyRef, recipientRef } from './references';
import { contendersOf } from '../../../../test/support/contenders';

const KEY = Buffer.alloc(32, 7);
const row = (
  residentId: number,
  status: RowEssence['status'] = 'PAYABLE',
  amount = 1,
  kelurahanCode = 'a',
): RowEssence => ({ ...{ residentId, status, amount, kelurahanCode } });

describe('references', () => {
  it('are stable, without the letters that one misreads, and differ between people and families', () => {
    const refs = Array.from({ length: 5000 }, (_, id) => recipientRef(KEY, id));
    for (const ref of refs) expect(ref).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(new Set(refs).size).toBe(refs.length);
    expect(recipientRef(KEY, 1)).toBe(refs[1]);
    expect(familyRef(KEY, 1)).not.toBe(recipientRef(KEY, 1));
    expect(recipientRef(Buffer.alloc(32, 8), 1)).not.toBe(recipientRef(KEY, 1));
  });
});

describe('the keyed digest behind a reference', () => {
  it('is the HMAC-SHA256 of the library, for keys and texts of any length', () => {
    const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), fc.nat(), (bytes, id) => {
        const key = Buffer.from(bytes);
        const mac = BigInt(`0x${createHmac('sha256', key).update(String(id)).digest('hex')}`) >> (256n - 130n);
        const expected = Array.from({ length: 26 }, (_, at) => digits[Number((mac >> BigInt(5 * (25 - at))) & 31n)]);
        expect(recipientRef(key, id)).toBe(expected.join(''));
      }),
    );
  });
});

describe('the digest', () => {
  it('sees where one row ends and the next begins', () => {
    const of = (...rows: string[]): string => {
      const digest = new ListDigest();
      for (const text of rows) digest.add(Buffer.from(text));
      return digest.finish().toString('hex');
    };
    expect(of('ab', 'c')).not.toBe(of('a', 'bc'));
    expect(of('ab', 'c')).toBe(of('ab', 'c'));
  });

  it('is what anybody computes from its definition, for texts of any kind and length', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      // Longer than what is gathered before it is hashed, in characters of one byte and of three.
      fc.constantFrom(
        ...[21_843, 21_845, 65_531, 65_532, 65_533, 70_000].flatMap((n) => ['a'.repeat(n), '€'.repeat(n)]),
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.boolean()), { maxLength: 12 }), (rows) => {
        const digest = new ListDigest();
        const plain = createHash('sha256');
        for (const [content, asText] of rows) {
          const bytes = Buffer.from(content);
          const length = Buffer.alloc(4);
          length.writeUInt32BE(bytes.length);
          plain.update(length).update(bytes);
          digest.add(asText ? content : bytes);
        }
        expect(digest.finish()).toEqual(plain.digest());
      }),
      { numRuns: 30 },
    );
  });
});

describe('the order of need', () => {
  const candidate = fc.record({
    score: fc.option(fc.integer({ min: 0, max: 5 })),
    birthDate: fc.constantFrom('1950-01-01', '1951-01-01', '1952-01-01'),
    incumbent: fc.boolean(),
    held: fc.boolean(),
  });
  const order = { age: 'OLDER_FIRST', continuityMargin: 2 } as const;

  it('hands out every place, to nobody twice, in an order that the input order cannot change', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 30 }), fc.nat(35), fc.integer(), (people, quota, seed) => {
        const named = people.map((person, residentId) => ({
          ...{ ...person, residentId },
          held: person.held && person.incumbent,
        }));
        const lot = (of: readonly { residentId: number }[]) => (at: number) =>
          String(((of[at]?.residentId ?? 0) * 7919) % 31);
        const placed = (of: typeof named) => {
          const { sequence, recipients } = handOutPlaces(contendersOf(of), order, oneQuota(quota), lot(of));
          const ids = Array.from(sequence, (at) => of[at]?.residentId ?? 0);
          return { recipients: ids.slice(0, recipients), waiting: ids.slice(recipients) };
        };
        const { recipients, waiting } = placed(named);
        const all = [...recipients, ...waiting];
        expect([...all].sort((a, b) => a - b)).toEqual(named.map(({ residentId }) => residentId));
        const held = named.filter((person) => person.held).length;
        expect(recipients).toHaveLength(Math.min(named.length, Math.max(quota, held)));
        for (const id of waiting) expect(named[id]?.held).toBe(false);
        const shuffled = [...named].sort((a, b) => ((a.residentId * seed) % 13) - ((b.residentId * seed) % 13));
        expect(placed(shuffled).recipients).toEqual(recipients);
      }),
    );
  });
});

describe('quotas of single kota', () => {
  const KOTA = ['31.71', '31.72', '31.73'];
  const person = fc.record({
    score: fc.option(fc.integer({ min: 0, max: 5 })),
    birthDate: fc.constantFrom('1950-01-01', '1951-01-01'),
    incumbent: fc.boolean(),
    suspended: fc.boolean(),
    kota: fc.constantFrom(...KOTA),
  });
  const order = { age: 'YOUNGER_FIRST', continuityMargin: 1 } as const;
  // Of the first two kota at most; who lives in the third has the rest of the province.
  const quotas = fc.array(fc.nat(6), { maxLength: 2 });
  const rest = fc.option(fc.nat(12));
  type Sketch = typeof person extends fc.Arbitrary<infer T> ? T : never;

  const place = (people: readonly Sketch[], places: readonly number[], left: number | null) => {
    const named = people.map((each, residentId) => ({
      ...{ ...each, residentId },
      held: each.suspended && each.incumbent,
    }));
    const shares = [
      ...places.map((count, at) => ({ region: regionCode(KOTA[at] as string), places: count })),
      { region: null, places: left },
    ];
    const lot = (at: number): string => String((at * 7919) % 31);
    const of = quotasOf(shares, (at) => `${named[at]?.kota}.01.1001`);
    return { named, shares, of, ...handOutPlaces(contendersOf(named), order, of, lot) };
  };

  it('are never exceeded but by who is held, are filled while anybody waits, and each in the order of need', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), quotas, rest, (people, places, left) => {
        const { named, shares, of, sequence, recipients, needRank, quotaPosition } = place(people, places, left);
        const all = Array.from(sequence);
        for (const [quota, share] of shares.entries()) {
          const own = (part: readonly number[]): number[] => part.filter((at) => of.quotaOf(at) === quota);
          const [placed, waiting] = [own(all.slice(0, recipients)), own(all.slice(recipients))];
          const held = placed.filter((at) => named[at]?.held).length;
          const most = Math.max(share.places ?? Number.POSITIVE_INFINITY, held);
          expect(placed.length).toBeLessThanOrEqual(most);
          if (waiting.length > 0) expect(placed).toHaveLength(most);
          const first = Math.min(...waiting.map((at) => needRank[at] as number));
          for (const at of placed) if (!named[at]?.held) expect(needRank[at] as number).toBeLessThan(first);
          for (const part of [placed, waiting]) {
            expect(part.map((at) => quotaPosition[at])).toEqual(part.map((_, at) => at + 1));
            expect(part.map((at) => needRank[at] as number)).toEqual(
              part.map((at) => needRank[at] as number).sort((a, b) => a - b),
            );
          }
        }
      }),
    );
  });

  it('change nobody’s rank, and nobody’s place where the province is not divided', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), quotas, rest, (people, places, left) => {
        const divided = place(people, places, left);
        const whole = place(people, [], left);
        expect(divided.needRank).toEqual(whole.needRank);
        expect(divided.drawn).toEqual(whole.drawn);
        // As lists were made before places could be divided: who is held, and as many others as are left, by rank.
        const rank = (at: number): number => whole.needRank[at] as number;
        const ranked = Array.from(whole.needRank.keys()).sort((a, b) => rank(a) - rank(b));
        const isHeld = (at: number): boolean => whole.named[at]?.held ?? false;
        const free = left === null ? ranked.length : Math.max(0, left - ranked.filter(isHeld).length);
        const others = ranked.filter((at) => !isHeld(at)).slice(0, free);
        const placed = ranked.filter((at) => isHeld(at) || others.includes(at));
        const waiting = ranked.filter((at) => !placed.includes(at));
        expect(Array.from(whole.sequence)).toEqual([...placed, ...waiting]);
        expect(whole.recipients).toBe(placed.length);
        whole.sequence.forEach((at, index) =>
          expect(whole.quotaPosition[at]).toBe(index < placed.length ? index + 1 : index + 1 - placed.length),
        );
      }),
    );
  });
});

describe('the manifest', () => {
  const manifest = {
    ...{ program: 'KLJ', period: '2026-11', version: 1, referenceDate: '2026-11-01', revision: 1, rankingId: 1 },
    ...{ criteriaVersionId: 1, termsId: 1, runId: 1, codeVersion: 'x', lotSalt: 'ab', recipients: 1, waiting: 0 },
    ...{ amountTotal: '300000', previousListId: null, digest: 'cd' },
  };

  it('says how places are divided, and is as ever where they are not', () => {
    const whole = manifestBytes({ ...manifest, ...quotaPins({ quota: 5, byKota: [] }) }).toString();
    expect(whole).toContain('"format":"tepat-list-1"');
    expect(whole).toContain('"lotSalt":"ab","quota":5,"recipients":1');
    const byKota = [{ kota: regionCode('31.71'), places: 2 }];
    const divided = manifestBytes({ ...manifest, ...quotaPins({ quota: 5, byKota }) }).toString();
    expect(divided).toContain('"format":"tepat-list-2"');
    expect(divided).toContain('"quota":5,"quotaByKota":[["31.71",2]],"recipients":1');
  });
});

describe('the difference of two lists', () => {
  it('names everybody once, by the weightiest difference', () => {
    const before = Listed.of([row(1), row(2), row(3), row(4, 'HELD'), row(5), row(6), row(8, 'WAITING'), row(9)]);
    const after = Listed.of([
      ...[row(1), row(3, 'HELD', 2), row(4), row(5, 'PAYABLE', 2, 'b'), row(6, 'PAYABLE', 1, 'b')],
      ...[row(7), row(8), row(9, 'WAITING'), row(10, 'WAITING')],
    ]);
    expect([...listDiff(before, after)]).toEqual([
      { residentId: 2, kind: 'LEFT' },
      { residentId: 3, kind: 'HELD' },
      { residentId: 4, kind: 'RELEASED' },
      { residentId: 5, kind: 'AMOUNT_CHANGED' },
      { residentId: 6, kind: 'MOVED_REGION' },
      { residentId: 7, kind: 'JOINED' },
      { residentId: 8, kind: 'JOINED' },
      { residentId: 9, kind: 'LEFT' },
    ]);
    expect(sameRecipients(before, before)).toBe(true);
    expect(sameRecipients(before, after)).toBe(false);
    expect(sameRecipients(Listed.of([row(1)]), Listed.of([row(1, 'PAYABLE', 1, 'b'), row(2, 'WAITING')]))).toBe(true);
    expect([...listDiff(new Listed(), Listed.of([row(2), row(1)]))]).toEqual([
      { residentId: 1, kind: 'JOINED' },
      { residentId: 2, kind: 'JOINED' },
    ]);
  });

  it('keeps whole reasons only in a column of bounded length', () => {
    const many = Array.from({ length: 40 }, (_, at) => `CRITERIA_NOT_MET:CLAUSE_${at}`);
    const text = joinReasons(many);
    expect(text.length).toBeLessThanOrEqual(400);
    for (const { reason, clause } of readReasons(text)) expect(many).toContain(`${reason}:${clause}`);
  });
});

describe('the gates', () => {
  const sound: GateMeasures = {
    recipients: 100,
    byKelurahan: new Map([['a', 100]]),
    previous: { recipients: 100, byKelurahan: new Map([['a', 100]]) },
    quotas: [{ region: null, places: 100, recipients: 100 }],
    budget: { budget: 1200n, needed: 1200n },
    unscored: { part: 10, whole: 100 },
    matched: { part: 85, whole: 100 },
    desilPersons: { now: [10, 10], before: [10, 10] },
    cutPointShift: 0.05,
    tied: { part: 1, whole: 100 },
    rankingHeldBy: [],
    duplicates: 0,
    deceased: 0,
    sources: [{ source: 'ASSETS', days: 366, maxDays: 366 }],
  };
  const breached = (change: Partial<GateMeasures>) =>
    breachedGates(listGates({ ...sound, ...change }, DEFAULT_GATE_THRESHOLDS));

  it('let pass what lies exactly on every threshold', () => {
    expect(breached({})).toEqual([]);
    expect(breached({ recipients: 90 })).toEqual([]);
  });

  it.each<[string, Partial<GateMeasures>, string[]]>([
    ['a list that lost more than a tenth', { recipients: 89 }, ['SIZE_CHANGE']],
    ['an empty list', { recipients: 0, byKelurahan: new Map() }, ['EMPTY_LIST', 'SIZE_CHANGE', 'KELURAHAN_CHANGE']],
    ['a kelurahan that lost a third', { byKelurahan: new Map([['a', 69]]) }, ['KELURAHAN_CHANGE']],
    ['too many unscored families', { unscored: { part: 11, whole: 100 } }, ['UNSCORED_SHARE']],
    ['too few matched identities', { matched: { part: 84, whole: 100 } }, ['MATCH_RATE']],
    ['no match at all', { matched: { part: 0, whole: 0 } }, ['MATCH_RATE']],
    ['shifted desil', { desilPersons: { now: [14, 6], before: [10, 10] } }, ['DESIL_DISTRIBUTION']],
    ['shifted cut points', { cutPointShift: 0.051 }, ['CUT_SHIFT']],
    ['a shift that is not a number', { cutPointShift: Number.NaN }, ['CUT_SHIFT']],
    ['a ranking that was held', { rankingHeldBy: ['TIE_MASS'] }, ['CUT_SHIFT']],
    ['too many ties', { tied: { part: 2, whole: 100 } }, ['TIE_MASS']],
    ['somebody twice', { duplicates: 1 }, ['DUPLICATES']],
    ['somebody dead', { deceased: 1 }, ['DECEASED_PRESENT']],
    ['more than the quota', { quotas: [{ region: null, places: 99, recipients: 100 }] }, ['QUOTA_EXCEEDED']],
    [
      'more than the quota of one kota',
      {
        quotas: [
          { region: '31.71', places: 9, recipients: 10 },
          { region: null, places: 99, recipients: 90 },
        ],
      },
      ['QUOTA_EXCEEDED'],
    ],
    ['more than the budget of the year', { budget: { budget: 1200n, needed: 1201n } }, ['BUDGET_EXCEEDED']],
    ['a stale extract', { sources: [{ source: 'ASSETS', days: 367, maxDays: 366 }] }, ['STALE_SOURCE']],
    ['an extract that never came', { sources: [{ source: 'ASSETS', days: null, maxDays: 366 }] }, ['STALE_SOURCE']],
  ])('hold %s', (_what, change, gates) => {
    expect(breached(change)).toEqual(gates);
  });

  it('do not compare a first list with anything, and say so', () => {
    const findings = listGates(
      { ...sound, previous: null, desilPersons: null, cutPointShift: null },
      DEFAULT_GATE_THRESHOLDS,
    );
    expect(findings.filter(({ outcome }) => outcome === 'NOT_APPLICABLE').map(({ gate }) => gate)).toEqual([
      ...['SIZE_CHANGE', 'KELURAHAN_CHANGE', 'DESIL_DISTRIBUTION', 'CUT_SHIFT'],
    ]);
  });

  it('ask neither for a quota nor for a budget where none is stated, and name the quota that is exceeded', () => {
    const found = (change: Partial<GateMeasures>, gate: string) =>
      listGates({ ...sound, ...change }, DEFAULT_GATE_THRESHOLDS).find((finding) => finding.gate === gate);
    const unlimited = [{ region: null, places: null, recipients: 5 }];
    expect(found({ quotas: unlimited }, 'QUOTA_EXCEEDED')?.outcome).toBe('NOT_APPLICABLE');
    expect(found({ budget: null }, 'BUDGET_EXCEEDED')?.outcome).toBe('NOT_APPLICABLE');
    const divided = [{ region: '31.71', places: 9, recipients: 12 }, ...unlimited];
    expect(found({ quotas: divided }, 'QUOTA_EXCEEDED')).toMatchObject({ actual: '12 31.71', threshold: '9 31.71' });
    expect(found({ budget: { budget: 64_000_000_000n, needed: 1n } }, 'BUDGET_EXCEEDED')).toMatchObject({
      ...{ actual: 'Rp 1', threshold: 'Rp 64 000 000 000' },
    });
  });
});
