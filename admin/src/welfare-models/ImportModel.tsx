import { Alert, Button, TextField } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useMay } from '../access';
import { api } from '../client';
import { FileButton, ReasonDialog, useWords } from '../components';
import { modelMessages } from './messages';

const NO_REASON = { reason: '', help: '', tooShort: '' };

interface Fault {
  readonly field?: string | null;
  readonly message: string;
}

/** Takes the document of a model; every fault is shown by its path in the document. */
export function ImportModel({ onDone }: { readonly onDone: () => void }) {
  const t = useWords(modelMessages).welfareModels;
  const notify = useNotify();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [text, setText] = useState('');
  if (!may('welfare.model.write')) return null;
  const go = async (): Promise<void> => {
    const { importWelfareModel } = await api.execute(client.ImportWelfareModelDocument, { input: { document: text } });
    setFaults(importWelfareModel.userErrors);
    if (importWelfareModel.userErrors.length > 0) throw new Error(t.faulty);
    setOpen(false);
    notify(t.imported, { type: 'success' });
    onDone();
  };
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {t.import}
      </Button>
      {open && (
        <ReasonDialog
          title={t.import}
          text={t.importText}
          words={NO_REASON}
          reason="NONE"
          go={t.importGo}
          back={t.back}
          onGo={go}
          onClose={() => setOpen(false)}
        >
          <FileButton
            name={t.file}
            accept="application/json,.json"
            onFiles={([file]) => void file?.text().then(setText)}
          />
          <TextField
            label={t.document}
            multiline
            minRows={4}
            maxRows={12}
            value={text}
            onChange={(event) => setText(event.target.value)}
            slotProps={{ htmlInput: { spellCheck: false, style: { fontFamily: 'monospace' } } }}
          />
          {faults.length > 0 && (
            <Alert severity="error">
              <ul>
                {faults.map(({ field, message }, at) => (
                  <li key={`${field} ${at}`}>
                    <code>{field}</code>: {message}
                  </li>
                ))}
              </ul>
            </Alert>
          )}
        </ReasonDialog>
      )}
    </>
  );
}
