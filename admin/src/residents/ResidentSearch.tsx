import { Alert } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api } from '../client';
import { NumberSearch, recordPath, SimpleTable, useWords } from '../components';
import { residentMessages } from './messages';
import { useResidentColumns } from './resident-columns';

/** From a NIK to the person's page; a NIK that is recorded twice shows everybody who has it. */
export function ResidentSearch() {
  const t = useWords(residentMessages).residents;
  const navigate = useNavigate();
  const columns = useResidentColumns();
  const [several, setSeveral] = useState<readonly client.ResidentRowPartsFragment[]>([]);
  const search = async (nik: string): Promise<boolean> => {
    setSeveral([]);
    const { residents } = await api.execute(client.ResidentPageDocument, { first: 20, after: null, filter: { nik } });
    const found = residents.edges.map((edge) => edge.node);
    const [only] = found;
    if (found.length > 1) setSeveral(found);
    else if (only) await navigate(recordPath('residents', only.id));
    return found.length > 0;
  };
  return (
    <>
      <NumberSearch words={t.search} search={search} />
      {several.length > 0 && (
        <>
          <Alert severity="warning">{t.several}</Alert>
          <SimpleTable caption={t.severalCaption} columns={columns} rows={several} keyOf={(person) => person.id} />
        </>
      )}
    </>
  );
}
