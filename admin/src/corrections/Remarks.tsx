import { Alert, AlertTitle } from '@mui/material';
import { useWords } from '../components';
import { correctionMessages } from './messages';

/** What deserves a look before the evidence is judged, in the server's words. */
export function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  const t = useWords(correctionMessages).corrections;
  if (remarks.length === 0) return null;
  return (
    <Alert severity="info">
      <AlertTitle>{t.remarks}</AlertTitle>
      {remarks.map((remark) => (
        <div key={remark}>{remark}</div>
      ))}
    </Alert>
  );
}
