import EditIcon from '@mui/icons-material/Edit';
import PrintIcon from '@mui/icons-material/Print';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useMay } from '../access';
import { useWords } from '../components';
import { useFormat } from '../i18n';
import { editPath, isEditable, type Correction } from './correction';
import { correctionMessages } from './messages';
import { WithdrawButton } from './WithdrawButton';

/** Its receipt; and for its proposer to go on filling in, or to take it back. */
export function CorrectionActs({ correction }: { readonly correction: Correction }) {
  const t = useWords(correctionMessages).corrections;
  const { locale } = useFormat();
  const may = useMay();
  return (
    <>
      {isEditable(correction) && may('correction.propose') && (
        <Button component={Link} to={editPath(correction.id)} variant="contained" startIcon={<EditIcon />}>
          {t.toEdit}
        </Button>
      )}
      {correction.receipt && (
        <Button
          href={`/letters/${encodeURIComponent(correction.id)}?locale=${locale}`}
          target="_blank"
          rel="noreferrer"
          variant="outlined"
          startIcon={<PrintIcon />}
        >
          {t.receipt}
        </Button>
      )}
      <WithdrawButton correction={correction} />
    </>
  );
}
