import { act, fireEvent, screen } from '@testing-library/react';
import { KLJ, type ProgramTerms } from '@tepat/shared';
import { useState } from 'react';
import { show } from '../../../test/support/console';
import { LiveEstimate } from './LiveEstimate';

interface Asked {
  readonly terms: ProgramTerms;
  readonly signal: AbortSignal | null | undefined;
  readonly answer: (people: number, margin: number) => void;
}

/** A server that answers when it is told to, and knows what was given up. */
function slowServer(): Asked[] {
  const asked: Asked[] = [];
  window.fetch = (_, init) =>
    new Promise((resolve, reject) => {
      const { variables } = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as {
        variables: { terms: string };
      };
      init?.signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
      const answer = (people: number, margin: number): void => {
        const estimate = { people, margin };
        const clause = { code: 'NO_CAR', sentence: 'keluarga tidak memiliki mobil', category: false };
        const among = { people: 118_300, margin: 5_000 };
        const clauses = [{ ...clause, among, blocks: estimate, alone: estimate, unknown: { people: 0, margin: 0 } }];
        const sizes = { drawn: 20_000, population: 10_700_000, drawnInCategory: 2200 };
        const counts = { inCategory: { people: 118_300, margin: 5_000 }, eligible: estimate };
        const sample = { mark: 'simulasi, bukan penetapan', ...sizes, ...counts, clauses };
        resolve(Response.json({ data: { ruleSample: { sample, userErrors: [] } } }));
      };
      asked.push({ terms: JSON.parse(variables.terms) as ProgramTerms, signal: init?.signal, answer });
    });
  return asked;
}

function Page() {
  const [terms, setTerms] = useState<ProgramTerms | null>({ ...KLJ, amount: 1 });
  return (
    <>
      <button onClick={() => setTerms((now) => ({ ...KLJ, amount: (now?.amount ?? 0) + 1 }))}>ketik</button>
      <button onClick={() => setTerms(null)}>salah</button>
      <LiveEstimate terms={terms} />
    </>
  );
}

const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const rest = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 450)));

describe('the live estimate beside a rule', () => {
  it('asks when the hand rests, gives an older question up for a newer one, and tells sample and margin', async () => {
    const asked = slowServer();
    show(<Page />, ['simulation.read']);
    await screen.findByRole('heading', { name: 'Perkiraan langsung' });
    await rest();
    expect(asked.map(({ terms }) => terms.amount)).toEqual([1]);

    press('ketik');
    press('ketik');
    await rest();
    expect(asked.map(({ terms }) => terms.amount)).toEqual([1, 3]);
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    await act(async () => asked[1]?.answer(41_200, 900));
    expect(
      await screen.findByRole('row', {
        name: /tidak memiliki mobil menyisihkan 41\.200 ± 900 dari 118\.300 ± 5\.000 41\.200 ± 900 hanya oleh syarat ini\.$/,
      }),
    ).toBeDefined();
    expect(screen.getByText(/Dari 20\.000 warga .* 10\.700\.000; .* simulasi, bukan penetapan\.$/)).toBeDefined();

    press('salah');
    expect(screen.getByText('Perkiraan muncul setelah semua isian benar.')).toBeDefined();
    await rest();
    expect(screen.queryByRole('row', { name: /mobil/ })).toBeNull();
    expect(asked).toHaveLength(2);
  });

  it('is not there for whoever may not read simulations', async () => {
    const asked = slowServer();
    show(<Page />, ['simulation.start']);
    await rest();
    expect(screen.queryByRole('heading', { name: 'Perkiraan langsung' })).toBeNull();
    expect(asked).toHaveLength(0);
  });
});
