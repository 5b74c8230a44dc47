import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useViewer } from '../access';

/** Nobody may take the demonstration for real people. Shown on every page of a demo, and cannot be closed. */
export function SyntheticBanner() {
  const translate = useTranslate();
  if (useViewer()?.mode !== 'demo') return null;
  return (
    <Alert severity="warning" variant="outlined" role="note" sx={{ mb: 2, py: 0, bgcolor: 'background.paper' }}>
      <strong>{translate('console.synthetic')}.</strong> {translate('console.synthetic_note')}
    </Alert>
  );
}
