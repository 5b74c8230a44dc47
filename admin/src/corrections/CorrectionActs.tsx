import EditIcon from '@mui/icons-material/Edit';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useMay } from '../access';
import { useWords } from '../components';
import { editPath, isEditable, type Correction } from './correction';
import { correctionMessages } from './messages';
import { WithdrawButton } from './WithdrawButton';

/** What its proposer can do with it: go on filling in, take it back. */
export function CorrectionActs({ correction }: { readonly correction: Correction }) {
  const t = useWords(correctionMessages).corrections;
  const may = useMay();
  return (
    <>
      {isEditable(correction) && may('correction.propose') && (
        <Button component={Link} to={editPath(correction.id)} variant="contained" startIcon={<EditIcon />}>
          {t.toEdit}
        </Button>
      )}
      <WithdrawButton correction={correction} />
    </>
  );
}
