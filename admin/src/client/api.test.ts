import { client } from '@tepat/shared';
import { answerWith } from '../../test/support/console';
import { api, setProofAsker } from './api';

const REFUSED = { errors: [{ message: 'Sekali lagi', extensions: { code: 'REAUTHENTICATION_REQUIRED' } }] };
const PUBLISHED = { data: { publishRecipientList: { recipientList: { status: 'PUBLISHED' }, userErrors: [] } } };
const publish = () => api.execute(client.PublishRecipientListDocument, { input: { list: 'L' } });

describe('a step that takes the password again', () => {
  let isProved = false;
  beforeEach(() => {
    isProved = false;
    answerWith({ PublishRecipientList: () => (isProved ? PUBLISHED : REFUSED) });
  });
  afterEach(() => setProofAsker(null));

  it('goes on by itself once it was given, and asks once for steps that are taken together', async () => {
    let asked = 0;
    setProofAsker(() => {
      asked += 1;
      isProved = true;
      return Promise.resolve(true);
    });
    const answers = await Promise.all([publish(), publish()]);
    expect(answers.map(({ publishRecipientList }) => publishRecipientList.userErrors)).toEqual([[], []]);
    expect(asked).toBe(1);
  });

  it('is refused with the server’s sentence when the person would rather not, or nobody can ask', async () => {
    setProofAsker(() => Promise.resolve(false));
    await expect(publish()).rejects.toThrow('Sekali lagi');
    setProofAsker(null);
    await expect(publish()).rejects.toThrow('Sekali lagi');
  });
});
