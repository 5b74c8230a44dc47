import { Button } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { ReasonDialog, useWords } from '../components';
import { type ImportFile } from './import-file';
import { importMessages } from './messages';

interface ImportActionsProps {
  readonly file: ImportFile;
  readonly onDone: () => void;
}

type Action = 'commit' | 'approve' | 'cancel';

/** Commit, approve as the second person, or give up: what this state allows and the viewer may do. */
export function ImportActions({ file, onDone }: ImportActionsProps) {
  const t = useWords(importMessages).imports.actions;
  const may = useMay();
  const notify = useNotify();
  const [open, setOpen] = useState<Action | null>(null);
  const actions: Action[] = [];
  const mayCommit = may('import.commit') && !file.commitAsked;
  if (mayCommit && file.state === 'VALID') actions.push('commit');
  if (mayCommit && file.state === 'NEEDS_APPROVAL') actions.push('approve');
  if (may('import.cancel') && ['RECEIVED', 'VALIDATING', 'VALID', 'REJECTED', 'NEEDS_APPROVAL'].includes(file.state))
    actions.push('cancel');
  const texts = { commit: t.commitText, approve: t.approveText, cancel: t.cancelText };
  const go = async (action: Action): Promise<void> => {
    const { id } = file;
    if (action === 'cancel') accepted((await api.execute(client.CancelImportDocument, { id })).cancelImport);
    else accepted((await api.execute(client.CommitImportDocument, { id })).commitImport);
    setOpen(null);
    notify(t.done, { type: 'success' });
    onDone();
  };
  return (
    <>
      {actions.map((action) => (
        <Button key={action} variant={action === 'cancel' ? 'outlined' : 'contained'} onClick={() => setOpen(action)}>
          {t[action]}
        </Button>
      ))}
      {open && (
        <ReasonDialog
          title={t[open]}
          text={texts[open]}
          words={{ reason: '', help: '', tooShort: '' }}
          reason="NONE"
          go={t[open]}
          back={t.back}
          color={open === 'cancel' ? 'error' : 'primary'}
          onClose={() => setOpen(null)}
          onGo={() => go(open)}
        />
      )}
    </>
  );
}
