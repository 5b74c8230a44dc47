import { Button } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { fill, recordPath, useWords } from '../components';
import { duplicateMessages } from './messages';

/** `presence` of a record that stands for nobody of its own: it is not counted, and stays readable. */
const NOT_FOUND = '6';

interface EndRecordProps {
  readonly record: client.DuplicateSideFragment | null | undefined;
  readonly other: client.DuplicateSideFragment | null | undefined;
  readonly label: string;
}

/** Merging is a correction: a draft by which one of the two records counts no more. Three people see it through. */
export function EndRecord({ record, other, label }: EndRecordProps) {
  const t = useWords(duplicateMessages).duplicates;
  const notify = useNotify();
  const navigate = useNavigate();
  const [working, setWorking] = useState(false);
  const may = useMay()('correction.propose');
  const family = record?.family?.id;
  if (!may || !record || !family) return null;
  const begin = async (): Promise<void> => {
    setWorking(true);
    try {
      const input = {
        family,
        changes: [{ subject: record.id, fact: 'presence', value: NOT_FOUND }],
        reason: fill(t.draft_reason, { name: record.name, other: other?.name ?? t.out_of_reach }).slice(0, 500),
      };
      const { correction } = accepted(
        (await api.execute(client.ProposeOtherValueDocument, { input })).proposeCorrection,
      );
      if (correction) await navigate(recordPath('corrections', correction.id));
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: 'error' });
      setWorking(false);
    }
  };
  return (
    <Button size="small" variant="outlined" disabled={working} onClick={() => void begin()}>
      {label}
    </Button>
  );
}
