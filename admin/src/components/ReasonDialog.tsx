import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useId, useState, type FormEvent, type ReactNode } from 'react';

const SHORTEST_REASON = 3;

interface ReasonDialogProps {
  readonly title: string;
  readonly text: string;
  readonly words: { readonly reason: string; readonly help: string; readonly tooShort: string };
  readonly go: string;
  readonly back: string;
  readonly color?: 'primary' | 'error';
  /** NONE where the step takes no reason and only asks to be confirmed. */
  readonly reason?: 'REQUIRED' | 'NONE';
  /** Further fields, before the reason. */
  readonly children?: ReactNode;
  /** Does it; what it throws is shown in the dialog, which then stays open. */
  readonly onGo: (form: FormData, reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for a reason before something is done that the audit trail keeps. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, text, words, go, back, color, reason: asks = 'REQUIRED', children, onGo, onClose } = props;
  const [tooShort, setTooShort] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const heading = useId();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const written = form.get('reason');
    const reason = typeof written === 'string' ? written.trim() : '';
    const isTooShort = asks === 'REQUIRED' && reason.length < SHORTEST_REASON;
    setTooShort(isTooShort);
    if (isTooShort) return;
    setWorking(true);
    setProblem(null);
    try {
      await onGo(form, reason);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setWorking(false);
    }
  };

  return (
    <Dialog open onClose={onClose} aria-labelledby={heading} fullWidth maxWidth="sm">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id={heading}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.5 }}>
          <DialogContentText>{text}</DialogContentText>
          {problem && (
            <Alert severity="error" role="alert">
              {problem}
            </Alert>
          )}
          {children}
          {asks === 'REQUIRED' && (
            <TextField
              name="reason"
              label={words.reason}
              multiline
              minRows={2}
              fullWidth
              required
              autoFocus
              error={tooShort}
              helperText={tooShort ? words.tooShort : words.help}
              slotProps={{ htmlInput: { maxLength: 500 } }}
            />
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{back}</Button>
          <Button type="submit" variant="contained" color={color ?? 'primary'} disabled={working}>
            {go}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
