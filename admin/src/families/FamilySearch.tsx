import { client } from '@tepat/shared';
import { useNavigate } from 'react-router-dom';
import { api } from '../client';
import { NumberSearch, recordPath, useWords } from '../components';
import { familyMessages } from './messages';

/** From a family card to the family's page, whose address holds the opaque id. */
export function FamilySearch() {
  const t = useWords(familyMessages).families.search;
  const navigate = useNavigate();
  const search = async (cardNumber: string): Promise<boolean> => {
    const { family } = await api.execute(client.FamilyByCardDocument, { cardNumber });
    if (!family) return false;
    await navigate(recordPath('families', family.id));
    return true;
  };
  return <NumberSearch words={t} search={search} />;
}
