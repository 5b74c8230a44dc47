import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useEffect, useId, type RefObject } from 'react';
import { useBlocker } from 'react-router-dom';
import { componentMessages } from './messages';
import { useWords } from './use-words';

/** Asks before a page with unsaved changes is left, inside the console or with the whole window. */
export function LeaveGuard({ isUnsaved }: { readonly isUnsaved: RefObject<boolean> }) {
  const t = useWords(componentMessages).components.leave;
  const heading = useId();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (isUnsaved.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog open onClose={() => blocker.reset()} aria-labelledby={heading}>
      <DialogTitle id={heading}>{t.title}</DialogTitle>
      <DialogContent>
        <DialogContentText>{t.text}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => blocker.proceed()} color="error">
          {t.go}
        </Button>
        <Button onClick={() => blocker.reset()} variant="contained" autoFocus>
          {t.stay}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
