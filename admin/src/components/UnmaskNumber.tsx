import VisibilityIcon from '@mui/icons-material/Visibility';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import { PURPOSES, isPurpose } from '@tepat/shared';
import { useId, useState, type FormEvent } from 'react';
import { useMay, useViewer } from '../access';
import { useFormat } from '../i18n';
import { componentMessages } from './messages';
import { ErrorState } from './States';
import { useCounter } from './use-counter';
import { fill, useWords } from './use-words';

interface UnmaskNumberProps {
  /** What the number is called: NIK, No. KK. */
  readonly name: string;
  /** Asks the server for the full number, for a stated purpose. Its answer is kept nowhere but in the open dialog. */
  readonly reveal: (purpose: string) => Promise<string | null | undefined>;
}

/**
 * The button "Buka NIK" and its dialog: a purpose first, then the number, once. While a counter is open its purpose is the one.
 * Not offered without the permission.
 */
export function UnmaskNumber({ name, reveal }: UnmaskNumberProps) {
  const t = useWords(componentMessages).components.unmask;
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('nik.unmask')) return null;
  return (
    <>
      <Button size="small" startIcon={<VisibilityIcon />} onClick={() => setOpen(true)}>
        {fill(t.open, { number: name })}
      </Button>
      {/* Closing takes the dialog out of the tree, and the number with it. */}
      {open && <UnmaskDialog name={name} reveal={reveal} onClose={() => setOpen(false)} />}
    </>
  );
}

function UnmaskDialog({ name, reveal, onClose }: UnmaskNumberProps & { readonly onClose: () => void }) {
  const words = useWords(componentMessages).components;
  const t = words.unmask;
  const { locale } = useFormat();
  const viewer = useViewer();
  const { open: counter } = useCounter();
  const [chosen, setPurpose] = useState('');
  const purpose = counter?.purpose ?? chosen;
  const [asked, setAsked] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [number, setNumber] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [refused, setRefused] = useState(false);
  const title = useId();
  const missing = asked && purpose === '';
  const purposeText = (code: string): string => (isPurpose(code) ? PURPOSES[code][locale] : code);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (purpose === '') return;
    setWaiting(true);
    setError(null);
    try {
      const answer = await reveal(purpose);
      // An answer that is still masked is a refusal, whatever the reason.
      const full = answer && /^\d+$/.test(answer) ? answer : null;
      setNumber(full);
      setRefused(full === null);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setWaiting(false);
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={title} fullWidth maxWidth="sm">
      <DialogTitle id={title}>{fill(t.title, { number: name })}</DialogTitle>
      {number ? (
        <>
          <DialogContent>
            <Typography variant="body2" color="textSecondary">
              {fill(t.shown, { number: name })}
            </Typography>
            <Box role="status" sx={{ fontFamily: 'monospace', fontSize: 24, letterSpacing: 2, my: 1 }}>
              {number}
            </Box>
            <DialogContentText>{t.closeNote}</DialogContentText>
          </DialogContent>
          <DialogActions>
            <Button autoFocus variant="contained" onClick={onClose}>
              {words.close}
            </Button>
          </DialogActions>
        </>
      ) : (
        <form onSubmit={(event) => void submit(event)} noValidate>
          <DialogContent>
            <DialogContentText sx={{ mb: 2 }}>{t.explain}</DialogContentText>
            {counter ? (
              <Typography>{fill(t.ofCounter, { purpose: counter.purposeText })}</Typography>
            ) : (
              <TextField
                select
                fullWidth
                required
                autoFocus
                label={t.purpose}
                value={purpose}
                onChange={(event) => setPurpose(event.target.value)}
                error={missing}
                helperText={missing ? t.choose : ' '}
              >
                {(viewer?.purposes ?? []).map((code) => (
                  <MenuItem key={code} value={code}>
                    {purposeText(code)}
                  </MenuItem>
                ))}
              </TextField>
            )}
            {refused && <Alert severity="warning">{t.stillMasked}</Alert>}
            {error && <ErrorState error={error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button type="submit" variant="contained" disabled={waiting} autoFocus={Boolean(counter)}>
              {t.show}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}
