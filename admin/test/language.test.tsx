import '@testing-library/jest-dom';
import { fireEvent, screen } from '@testing-library/react';
import { client } from '@tepat/shared';
import { useLocaleState } from 'react-admin';
import { useDocument } from '../src/components';
import { answerWith, show } from './support/console';

function Names() {
  const [, setLocale] = useLocaleState();
  const query = useDocument(client.ProgramPageDocument, { first: 1, after: null });
  return (
    <>
      <button onClick={() => setLocale('en')}>English</button>
      <p>{query.data?.programs.edges[0]?.node.name}</p>
    </>
  );
}

test("after a switch of language the server's own words are asked for in that language, at once", async () => {
  const sent = answerWith({
    ProgramPage: (_, headers) => ({
      data: {
        programs: {
          edges: [{ node: { id: 'P1', name: headers['accept-language'] === 'en' ? 'Elderly Card' : 'Kartu Lansia' } }],
          pageInfo: { hasNextPage: false, endCursor: null },
        },
      },
    }),
  });
  show(<Names />);
  expect(await screen.findByText('Kartu Lansia')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: 'English' }));
  expect(await screen.findByText('Elderly Card')).toBeVisible();
  // The switch itself may ask a second time; what counts is that nothing was asked in the old language after it.
  expect(sent.map(({ headers }) => headers['accept-language']).slice(0, 2)).toEqual(['id', 'en']);
});
