import fc from 'fast-check';
import { carriesErrorColumns, fromErrorFile, withoutFormula } from './error-columns';

describe('the error file', () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@\t\r]?[a-z0-9'=]{0,5}$/));

  it('T-27 gives a spreadsheet no cell that it could take for a formula', () => {
    fc.assert(fc.property(cell, (text) => !/^[=+\-@\t\r]/.test(withoutFormula(text))));
  });

  it('gives back exactly the cell that was delivered', () => {
    fc.assert(fc.property(cell, (text) => fromErrorFile(withoutFormula(text)) === text));
  });

  it('is known by its last three columns, in their order and nowhere else', () => {
    expect(carriesErrorColumns(['nik', '_import', '_line', '_errors'])).toBe(true);
    expect(carriesErrorColumns(['nik', '_import', '_errors', '_line'])).toBe(false);
    expect(carriesErrorColumns(['_import', '_line', '_errors', 'nik'])).toBe(false);
    expect(carriesErrorColumns(['_line', '_errors'])).toBe(false);
  });
});
