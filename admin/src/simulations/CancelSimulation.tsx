import Stop from '@mui/icons-material/Stop';
import { Button } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { ReasonDialog, useWords } from '../components';
import { simulationMessages } from './messages';

/** Gives up a simulation that is under way. Not offered without the permission. */
export function CancelSimulation({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const t = useWords(simulationMessages).simulations.cancel;
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  if (!useMay()('simulation.start')) return null;

  const cancel = async () => {
    const { cancelSimulation } = await api.execute(client.CancelSimulationDocument, { id });
    accepted(cancelSimulation);
    setOpen(false);
    notify(t.done, { type: 'info' });
    onDone();
  };

  return (
    <>
      <Button color="error" variant="outlined" startIcon={<Stop />} onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      {open && (
        <ReasonDialog
          title={t.title}
          text={t.text}
          words={{ reason: '', help: '', tooShort: '' }}
          reason="NONE"
          go={t.go}
          back={t.back}
          color="error"
          onGo={cancel}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
