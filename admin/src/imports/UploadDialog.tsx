import {
  Alert,
  AlertTitle,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { client } from '@tepat/shared';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { accepted, api, uploadFile } from '../client';
import { componentMessages, recordPath, useWords } from '../components';
import { importMessages } from './messages';
import { UploadFields, type UploadDraft, type UploadField } from './UploadFields';

const EMPTY: UploadDraft = { file: null, kind: '', deliveryVersion: '', mode: 'FULL', referenceDate: '' };

/** A file and what it is. It is validated first; the report's page opens as soon as the server has it. */
export function UploadDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(importMessages).imports.upload;
  const words = useWords(componentMessages).components;
  const navigate = useNavigate();
  const [draft, setDraft] = useState(EMPTY);
  const [isAsked, setAsked] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  const title = useId();
  const faults = isAsked ? faultsOf(draft, t) : {};
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const { file, ...rest } = draft;
    if (!file || Object.keys(faultsOf(draft, t)).length > 0) {
      // The summary takes the focus, so that it is read first.
      requestAnimationFrame(() => summary.current?.focus());
      return;
    }
    setSending(true);
    setProblem(null);
    try {
      const upload = await uploadFile(file);
      const { startImport } = await api.execute(client.StartImportDocument, { input: { ...rest, upload } });
      const started = accepted(startImport).import;
      onClose();
      if (started) await navigate(recordPath('imports', started.id));
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : String(failure));
      setSending(false);
    }
  };
  const listed = Object.values(faults);
  return (
    <Dialog open onClose={isSending ? undefined : onClose} aria-labelledby={title} fullWidth maxWidth="sm">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id={title}>{t.title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText>{t.note}</DialogContentText>
          {(listed.length > 0 || problem) && (
            <Alert severity="error" role="alert" tabIndex={-1} ref={summary}>
              <AlertTitle>{t.problem}</AlertTitle>
              <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
                {[...listed, ...(problem ? [problem] : [])].map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </Box>
            </Alert>
          )}
          <UploadFields draft={draft} faults={faults} onChange={setDraft} />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={isSending}>
            {words.cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={isSending}>
            {isSending ? t.sending : t.go}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

type UploadWords = (typeof importMessages)['en']['imports']['upload'];

function faultsOf(draft: UploadDraft, t: UploadWords): Partial<Record<UploadField, string>> {
  return {
    ...(draft.file ? {} : { file: t.fileRequired }),
    ...(draft.kind ? {} : { kind: t.kindRequired }),
    ...(/^[A-Za-z0-9._-]{1,24}$/.test(draft.deliveryVersion) ? {} : { deliveryVersion: t.versionRequired }),
    ...(draft.referenceDate ? {} : { referenceDate: t.dateRequired }),
  };
}
