import PlayArrow from '@mui/icons-material/PlayArrow';
import { Button, TextField } from '@mui/material';
import { client, runDateAt } from '@tepat/shared';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { ReasonDialog, useWords } from '../components';
import { nightMessages } from './messages';
import { nightPath } from './night-path';

/** Starts a night by hand, with its date and a reason, and goes to it. Not offered without the permission. */
export function StartNight() {
  const t = useWords(nightMessages).nights.start;
  const [open, setOpen] = useState(false);
  if (!useMay()('night.start')) return null;
  return (
    <>
      <Button variant="contained" startIcon={<PlayArrow />} onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      {open && <StartDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function StartDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(nightMessages).nights.start;
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const [today] = useState(() => runDateAt(new Date()));

  const start = async (form: FormData, reason: string) => {
    const given = form.get('date');
    const date = typeof given === 'string' && given !== '' ? given : null;
    const { startNightlyRun } = await api.execute(client.StartNightlyRunDocument, { input: { date, reason } });
    const night = accepted(startNightlyRun).nightlyRun;
    onClose();
    notify(t.started, { type: 'success' });
    if (night) await navigate(nightPath(night.id));
  };

  return (
    <ReasonDialog
      title={t.title}
      text={t.text}
      words={{ reason: t.reason, help: t.reason_help, tooShort: t.reason_short }}
      go={t.go}
      back={translate('console.cancel')}
      onGo={start}
      onClose={onClose}
    >
      <TextField
        name="date"
        type="date"
        label={t.date}
        defaultValue={today}
        fullWidth
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </ReasonDialog>
  );
}
