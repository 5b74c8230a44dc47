import DownloadIcon from '@mui/icons-material/Download';
import { Button, MenuItem, TextField, Typography } from '@mui/material';
import { isPurpose, PURPOSES } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useMay, useViewer } from '../access';
import { downloadFile, saveFile } from '../client';
import { fill, ReasonDialog, useCounter, useWords } from '../components';
import { useFormat } from '../i18n';
import { handoverMessages } from './messages';

const NO_REASON = { reason: '', help: '', tooShort: '' };

/** Asks for the purpose, fetches the file for it, and hands it to the browser. Nothing of it stays on the page. */
export function DownloadHandover({ handoverId }: { readonly handoverId: string }) {
  const t = useWords(handoverMessages).handovers;
  const { locale } = useFormat();
  const viewer = useViewer();
  const { open: counter } = useCounter();
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  if (!useMay()('handover.download')) return null;

  const fetchIt = async (form: FormData): Promise<void> => {
    const chosen = form.get('purpose');
    const purpose = counter?.purpose ?? (typeof chosen === 'string' ? chosen : '');
    if (purpose === '') throw new Error(t.download.choose);
    saveFile(await downloadFile(`/handovers/${encodeURIComponent(handoverId)}`, purpose));
    setOpen(false);
    notify(t.download.done, { type: 'success' });
  };

  return (
    <>
      <Button variant="contained" startIcon={<DownloadIcon />} onClick={() => setOpen(true)}>
        {t.download.open}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t.download.title}
          text={t.download.text}
          words={NO_REASON}
          reason="NONE"
          {...{ go: t.download.go, back: t.back, onGo: fetchIt, onClose: () => setOpen(false) }}
        >
          {counter ? (
            <Typography>{fill(t.download.of_counter, { purpose: counter.purposeText })}</Typography>
          ) : (
            <TextField select name="purpose" label={t.download.purpose} defaultValue="" required fullWidth autoFocus>
              {(viewer?.purposes ?? []).filter(isPurpose).map((code) => (
                <MenuItem key={code} value={code}>
                  {PURPOSES[code][locale]}
                </MenuItem>
              ))}
            </TextField>
          )}
        </ReasonDialog>
      )}
    </>
  );
}
