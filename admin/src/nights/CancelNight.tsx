import Stop from '@mui/icons-material/Stop';
import { Button } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { ReasonDialog, useWords } from '../components';
import { nightMessages } from './messages';

/** Asks a running night to stop. Not offered without the permission. */
export function CancelNight({ id, onAsked }: { readonly id: string; readonly onAsked: () => void }) {
  const t = useWords(nightMessages).nights;
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  if (!useMay()('night.cancel')) return null;

  const cancel = async (_form: FormData, reason: string) => {
    const { cancelNightlyRun } = await api.execute(client.CancelNightlyRunDocument, { input: { run: id, reason } });
    accepted(cancelNightlyRun);
    setOpen(false);
    notify(t.cancel.asked, { type: 'info' });
    onAsked();
  };

  return (
    <>
      <Button color="error" variant="outlined" startIcon={<Stop />} onClick={() => setOpen(true)}>
        {t.cancel.open}
      </Button>
      {open && (
        <ReasonDialog
          title={t.cancel.title}
          text={t.cancel.text}
          words={{ reason: t.start.reason, help: t.start.reason_help, tooShort: t.start.reason_short }}
          go={t.cancel.go}
          back={t.cancel.back}
          color="error"
          onGo={cancel}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
