import { gateFigure } from './gate-figure';

test('a share is written with the comma of Indonesian and the point of English', () => {
  expect(gateFigure('93.09%', 'id')).toBe('93,09%');
  expect(gateFigure('0.29 %', 'en')).toBe('0.29%');
});

test('bounds and days are said in words and signs that people read', () => {
  expect(gateFigure('>= 1', 'id')).toBe('≥ 1');
  expect(gateFigure('185d', 'id')).toBe('185 hari');
  expect(gateFigure('185d', 'en')).toBe('185 days');
});

test('where nothing was found there is a dash, never an empty cell', () => {
  expect(gateFigure('', 'id')).toBe('–');
});
