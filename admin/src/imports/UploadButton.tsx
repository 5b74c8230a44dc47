import UploadFileIcon from '@mui/icons-material/UploadFile';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useMay } from '../access';
import { useWords } from '../components';
import { importMessages } from './messages';
import { UploadDialog } from './UploadDialog';

/** Opens the form to deliver a file. Not offered without the permission. */
export function UploadButton() {
  const t = useWords(importMessages).imports.upload;
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('import.start')) return null;
  return (
    <>
      <Button variant="contained" startIcon={<UploadFileIcon />} onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      {open && <UploadDialog onClose={() => setOpen(false)} />}
    </>
  );
}
