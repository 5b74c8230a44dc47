import { errorFile } from './error-file';

it('adds its columns behind those of the file and leaves every row where it is', () => {
  const findings = [
    { line: 3, column: 'value', message: 'is "odd"' },
    { line: 3, column: '', message: 'too short' },
  ];
  expect(errorFile('\uFEFFnik,fact\r\n1,a\r\n2,"b,c"\r\n', 'muskel.csv', findings)).toBe(
    [
      'nik,fact,_import,_line,_errors',
      '1,a,"muskel.csv",2,""',
      '2,"b,c","muskel.csv",3,"value: is ""odd""; too short"',
      '',
    ].join('\n'),
  );
});
