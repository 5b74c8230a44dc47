import fc from 'fast-check';
import { keyOf, nodeId, parseNodeId } from './node-id';
import { cursorOf, pageOf, placeOf } from './paging';
import { maskNumber } from './scalars';

describe('a page', () => {
  it('tells that there is more by the row too many, and leaves that row out', () => {
    const page = pageOf([1, 2, 3], { first: 2 }, (row) => [row], String);
    expect(page.edges.map(({ node }) => node)).toEqual(['1', '2']);
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false, endCursor: cursorOf([2]) });
    expect(pageOf([3], { first: 2, after: cursorOf([2]) }, (row) => [row], String).pageInfo).toMatchObject({
      hasNextPage: false,
      hasPreviousPage: true,
    });
  });

  it('makes no node of the row that is not shown: what it shows is audited', () => {
    const shown: number[] = [];
    pageOf(
      [1, 2, 3],
      { first: 2 },
      (row) => [row],
      (row) => shown.push(row),
    );
    expect(shown).toEqual([1, 2]);
  });

  it('of nothing has no cursors', () => {
    expect(pageOf([], { first: 5 }, () => [0], String).pageInfo).toMatchObject({ startCursor: null, endCursor: null });
  });
});

describe('a cursor', () => {
  it('brings back any place, names in other scripts included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), (name, id) => {
        expect(placeOf(cursorOf([name, id]), 'text', 'number')).toEqual([name, id]);
      }),
    );
  });

  it('that we did not make is refused with its code, whatever it holds', () => {
    const refused = { extensions: expect.objectContaining({ code: 'BAD_CURSOR', http: { status: 400 } }) as object };
    const foreign = ['', 'x', cursorOf([1, 2]), cursorOf([{} as never]), Buffer.from('{"a":1}').toString('base64url')];
    for (const cursor of [...foreign, cursorOf(['1']), cursorOf([1.5]), cursorOf([2 ** 53])]) {
      expect(() => placeOf(cursor, 'number')).toThrow(expect.objectContaining(refused));
    }
    for (const place of [
      ['31', 'zz'],
      [31, 5],
      ['é', 5],
      ['31', null as never],
      ['31', 5, 5],
    ]) {
      expect(() => placeOf(cursorOf(place), 'code', 'number')).toThrow(expect.objectContaining(refused));
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          placeOf(text, 'number');
        } catch (error) {
          expect(error).toMatchObject(refused);
        }
      }),
    );
  });
});

describe('an id', () => {
  it('leads back to its type and key, and to no other type', () => {
    expect(parseNodeId(nodeId('Family', 12))).toEqual({ type: 'Family', key: '12' });
    expect(keyOf('Family', nodeId('Family', 12))).toBe(12);
    expect(keyOf('Resident', nodeId('Family', 12))).toBeNull();
  });

  it.each([
    '',
    '12',
    nodeId('Family', 0),
    nodeId('Family', -1),
    nodeId('Family', '1e3'),
    nodeId('Family', '9'.repeat(17)),
  ])('that is malformed (%s) is nobody', (id) => {
    expect(keyOf('Family', id)).toBeNull();
  });
});

describe('a masked number', () => {
  it('hides birth date and sex, and a malformed one wholly', () => {
    expect(maskNumber('3171905705500001')).toBe('317190••••••0001');
    expect(maskNumber('31719')).toBe('••••••');
  });
});
