import { screen } from '@testing-library/react';
import { lazy } from 'react';
import { LazyPart } from '../src/components';
import { show } from './support/console';

it('a chart whose code does not come says so in its place and leaves the rest of the page alone', async () => {
  const Chart = lazy(() => Promise.reject<{ default: () => null }>(new TypeError('Failed to fetch')));
  // React tells the console of every caught error; this one is meant.
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  show(
    <>
      <h2>Sebaran desil</h2>
      <LazyPart waiting="…">
        <Chart />
      </LazyPart>
    </>,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('Server tidak dapat dihubungi.');
  expect(screen.getByRole('heading', { name: 'Sebaran desil' })).toBeTruthy();
  told.mockRestore();
});
