import { Button, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useMay } from '../access';
import { ReasonDialog, useWords } from '../components';
import type { Case } from './case';
import { worklistMessages } from './messages';
import { TakeCase } from './TakeCase';
import { useCaseActs } from './use-case-acts';

const NO_REASON = { reason: '', help: '', tooShort: '' };
type Dialog = 'ASSIGN' | 'NOTE' | null;

/** Takes, hands on, begins and notes. A case is ended by nobody. */
export function CaseActs({ item }: { readonly item: Case }) {
  const t = useWords(worklistMessages).worklist;
  const acts = useCaseActs();
  const [dialog, setDialog] = useState<Dialog>(null);
  if (!useMay()('worklist.assign') || item.state === 'DONE') return null;
  const close = (): void => setDialog(null);
  const others = item.candidates.filter(({ id }) => id !== item.assignee?.id);

  const assign = async (form: FormData): Promise<void> => {
    const assignee = textOf(form, 'assignee');
    await acts.assign({ item: item.id, assignee, seenAssignee: item.assignee?.id ?? null }, t.assigned);
    close();
  };
  const note = async (form: FormData): Promise<void> => {
    await acts.note({ item: item.id, note: textOf(form, 'note') }, t.noted);
    close();
  };
  const begin = (): void => void acts.note({ item: item.id, state: 'IN_PROGRESS' }, t.begun).catch(acts.tell);

  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      <TakeCase item={item} />
      {item.mine && item.state === 'OPEN' && (
        <Button size="small" variant="contained" onClick={begin}>
          {t.begin}
        </Button>
      )}
      {others.length > 0 && (
        <Button size="small" variant="outlined" onClick={() => setDialog('ASSIGN')}>
          {t.assign}
        </Button>
      )}
      <Button size="small" variant="outlined" onClick={() => setDialog('NOTE')}>
        {t.note}
      </Button>
      {dialog === 'ASSIGN' && (
        <ReasonDialog
          title={t.assign}
          text={t.assign_text}
          words={NO_REASON}
          reason="NONE"
          go={t.go}
          back={t.back}
          onGo={assign}
          onClose={close}
        >
          <TextField select name="assignee" label={t.who} defaultValue={others[0]?.id ?? ''} fullWidth autoFocus>
            {others.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        </ReasonDialog>
      )}
      {dialog === 'NOTE' && (
        <ReasonDialog
          title={t.note}
          text={t.note_text}
          words={NO_REASON}
          reason="NONE"
          go={t.go}
          back={t.back}
          onGo={note}
          onClose={close}
        >
          <TextField
            name="note"
            label={t.note_field}
            multiline
            minRows={3}
            fullWidth
            required
            autoFocus
            slotProps={{ htmlInput: { maxLength: 1000 } }}
          />
        </ReasonDialog>
      )}
    </Stack>
  );
}

function textOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
