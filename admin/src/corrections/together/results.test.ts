import { oneByOne } from './Results';

it('deals with one after the other, and what is refused stands in nobody’s way', async () => {
  const rows = ['PD-1', 'PD-2', 'PD-3'].map((number) => ({ id: number, number }));
  const begun: string[] = [];
  const results = await oneByOne(rows, ({ number }) => {
    begun.push(number);
    return number === 'PD-2' ? Promise.reject(new Error('Silakan isi Dasar.')) : Promise.resolve();
  });
  expect(begun).toEqual(['PD-1', 'PD-2', 'PD-3']);
  expect(results.map(({ number, problem }) => [number, problem])).toEqual([
    ['PD-1', null],
    ['PD-2', 'Silakan isi Dasar.'],
    ['PD-3', null],
  ]);
});
