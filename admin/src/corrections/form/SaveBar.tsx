import { Alert, Button, Paper, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import type { ReactNode } from 'react';
import { useWords } from '../../components';
import type { DraftSaver, SaverState } from './draft-saver';
import { formMessages } from './messages';

interface SaveBarProps {
  readonly saver: DraftSaver;
  readonly state: SaverState;
  /** What can be done with the draft. */
  readonly children: ReactNode;
}

/** Always in sight: whether everything is saved, and what can be done next. */
export function SaveBar({ saver, state: { status, typed, failure }, children }: SaveBarProps) {
  const t = useWords(formMessages).correctionForm;
  const told = failure instanceof client.ApiFailure && failure.code !== 'NO_ANSWER' ? failure.message : t.waiting;
  return (
    <Paper
      elevation={6}
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        p: 1.5,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
      }}
    >
      <Typography role="status" variant="body2" color="textSecondary" sx={{ flex: '1 1 160px' }}>
        {status === 'SAVING' ? t.saving : status !== 'SAVED' ? '' : typed.size > 0 ? t.unsaved : t.saved}
      </Typography>
      {children}
      {status === 'WAITING' && (
        <Alert
          severity="warning"
          role="alert"
          sx={{ flex: '1 1 100%' }}
          action={
            <Button color="inherit" size="small" onClick={saver.retry}>
              {t.retry}
            </Button>
          }
        >
          {told}
        </Alert>
      )}
    </Paper>
  );
}
