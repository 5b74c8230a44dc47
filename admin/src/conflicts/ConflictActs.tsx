import { Button, Stack, Typography } from '@mui/material';
import { client, CORRECTABLE } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { fill, ReasonDialog, RecordLink, useWords } from '../components';
import { otherSide, type Conflict } from './conflict';
import { conflictMessages } from './messages';

/** Membership and numbers are corrected with all that belongs to them, on the page of corrections. */
const CORRECTABLE_NAMES: ReadonlySet<string> = new Set(CORRECTABLE.map(({ fact }) => fact));

interface ConflictActsProps {
  readonly conflict: Conflict;
  readonly onDone: () => void;
}

/** Lets the recorded value stand, or begins a correction to the other one. */
export function ConflictActs({ conflict, onDone }: ConflictActsProps) {
  const t = useWords(conflictMessages).conflicts;
  const may = useMay();
  const notify = useNotify();
  const [dialog, setDialog] = useState<'KEEP' | 'PROPOSE' | null>(null);
  const { id, label, subject, fact, family, current, currentText, underWay } = conflict;
  const other = otherSide(conflict);
  const otherText = other.text ?? t.unrecorded;
  const done = (message: string): void => {
    setDialog(null);
    notify(message, { type: 'success' });
    onDone();
  };

  const keep = async (_form: FormData, reason: string): Promise<void> => {
    accepted((await api.execute(client.KeepValueDocument, { input: { conflict: id, reason } })).keepValue);
    done(t.kept);
  };
  const propose = async (_form: FormData, reason: string): Promise<void> => {
    const changes = [{ subject, fact, value: other.value, seen: current }];
    const input = { family: family?.id ?? null, reason, changes };
    const { correction } = accepted((await api.execute(client.ProposeOtherValueDocument, { input })).proposeCorrection);
    done(fill(t.proposed, { number: correction?.number ?? '' }));
  };

  const words = { reason: t.reason, help: t.reason_help, tooShort: t.reason_short };
  return (
    <Stack sx={{ gap: 0.5, alignItems: 'flex-start' }}>
      {underWay.map(({ id: correction, number, stateLabel }) => (
        <Typography key={correction} variant="body2" component="div">
          <RecordLink kind="corrections" id={correction}>
            {number}
          </RecordLink>
          : {stateLabel}
        </Typography>
      ))}
      {conflict.mayKeep && (
        <Button
          size="small"
          variant="outlined"
          aria-label={fill(t.keep_of, { label })}
          onClick={() => setDialog('KEEP')}
        >
          {t.keep}
        </Button>
      )}
      {may('correction.propose') && underWay.length === 0 && family && CORRECTABLE_NAMES.has(fact) && (
        <Button size="small" variant="outlined" onClick={() => setDialog('PROPOSE')}>
          {fill(t.propose, { value: otherText })}
        </Button>
      )}
      {dialog === 'KEEP' && (
        <ReasonDialog
          title={t.keep_title}
          text={fill(t.keep_text, { label, value: currentText ?? t.unrecorded })}
          {...{ words, go: t.go, back: t.back, onGo: keep, onClose: () => setDialog(null) }}
        />
      )}
      {dialog === 'PROPOSE' && (
        <ReasonDialog
          title={t.propose_title}
          text={fill(t.propose_text, { label, value: otherText })}
          {...{ words, go: t.go, back: t.back, onGo: propose, onClose: () => setDialog(null) }}
        />
      )}
    </Stack>
  );
}
