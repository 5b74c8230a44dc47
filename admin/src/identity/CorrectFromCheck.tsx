import { Button, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { fill, recordPath, useWords } from '../components';
import { correctionOf } from './correction-of';
import { identityMessages } from './messages';
import type { Record } from './record';

interface CorrectFromCheckProps {
  readonly check: client.IdentityCheckPartsFragment;
  readonly record: Record;
}

/** What was confirmed takes effect by the lane of corrections only: here its draft begins, with what it rests on. */
export function CorrectFromCheck({ check, record }: CorrectFromCheckProps) {
  const t = useWords(identityMessages).identity;
  const notify = useNotify();
  const navigate = useNavigate();
  const [working, setWorking] = useState(false);
  const may = useMay()('correction.propose');
  const changes = correctionOf(check, record);
  const family = record.resident.family?.id;
  if (!record.findings.some(({ code }) => code === check.category)) return null;
  if (!may || changes.length === 0 || !family) return <Typography variant="body2">{t.by_the_lane}</Typography>;
  const begin = async (): Promise<void> => {
    setWorking(true);
    try {
      const input = {
        family,
        changes,
        ...{ basis: 'DOCUMENT' as const, minutesNumber: check.documentNumber, observedOn: check.observedOn },
        reason: fill(t.draft_reason, { category: check.categoryLabel, reason: check.reason }).slice(0, 500),
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
      {t.correct}
    </Button>
  );
}
