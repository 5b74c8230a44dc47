import { Alert, Button, Stack } from '@mui/material';
import { fill, useWords } from '../../components';
import { formMessages } from './messages';

interface ConflictChoiceProps {
  readonly label: string;
  /** What stands on the server by now, in words. */
  readonly theirs: string;
  readonly onChoose: (keep: 'MINE' | 'THEIRS') => void;
}

/** One field that was filled in on two devices: what was typed here stays in the field until its author decides. */
export function ConflictChoice({ label, theirs, onChoose }: ConflictChoiceProps) {
  const t = useWords(formMessages).correctionForm;
  return (
    <Alert severity="warning" role="alert">
      {`${label}. ${fill(t.conflict, { theirs })}`}
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" onClick={() => onChoose('MINE')}>
          {t.keepMine}
        </Button>
        <Button size="small" variant="outlined" onClick={() => onChoose('THEIRS')}>
          {t.keepTheirs}
        </Button>
      </Stack>
    </Alert>
  );
}
