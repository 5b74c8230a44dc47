import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import { runDateAt, type ObjectionChannel, type ObjectionGround } from '@tepat/shared';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useMay } from '../access';
import { fill, recordPath, useWords } from '../components';
import { objectionMessages } from './messages';
import type { ObjectionDraft } from './objection';
import { draftFaults, RaiseFields } from './RaiseFields';
import { useObjectionActs } from './use-objection-acts';

interface RaiseObjectionProps {
  /** Id of the decision. */
  readonly decision: string;
  /** Id of the published list on whose row it turns; left out, the decision itself. */
  readonly list?: string;
  /** What is objected to, by its number or name. */
  readonly about: string;
}

/** The button, and the form of an objection to one decision. The objection's page opens with the receipt. */
export function RaiseObjection(props: RaiseObjectionProps) {
  const t = useWords(objectionMessages).objections.raise;
  const [isOpen, setOpen] = useState(false);
  if (!useMay()('objection.raise')) return null;
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        onClick={() => setOpen(true)}
        aria-label={fill(t.openFor, { about: props.about })}
        sx={{ mr: 1 }}
      >
        {t.open}
      </Button>
      {isOpen && <RaiseDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function RaiseDialog({ decision, list, about, onClose }: RaiseObjectionProps & { readonly onClose: () => void }) {
  const words = useWords(objectionMessages).objections;
  const t = words.raise;
  const acts = useObjectionActs();
  const navigate = useNavigate();
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [today] = useState(() => runDateAt(new Date()));
  const [draft, setDraft] = useState<ObjectionDraft>({
    ...{ ground: '', statement: '', channel: 'IN_PERSON', letterNumber: '', receivedOn: today },
  });
  const [isAsked, setAsked] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  const title = useId();
  const faults = isAsked ? draftFaults(draft, today, t) : {};
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    setProblem(null);
    if (Object.keys(draftFaults(draft, today, t)).length > 0) {
      // The summary takes the focus, so that it is read first.
      requestAnimationFrame(() => summary.current?.focus());
      return;
    }
    setSending(true);
    try {
      const { ground, statement, channel, letterNumber, receivedOn } = draft;
      const input = {
        ...{ decision, list: list ?? null, statement, receivedOn },
        ground: ground as ObjectionGround,
        channel: channel as ObjectionChannel,
        letterNumber: letterNumber.trim() || null,
      };
      const id = await acts.raise(input, t.done);
      if (id) await navigate(recordPath('objections', id));
      else onClose();
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : String(failure));
      setSending(false);
    }
  };
  const listed = [...Object.values(faults), ...(problem ? [problem] : [])];
  return (
    <Dialog
      open
      onClose={isSending ? undefined : onClose}
      aria-labelledby={title}
      fullWidth
      fullScreen={isNarrow}
      maxWidth="sm"
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id={title}>{fill(t.title, { about })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2.5 }}>
          <DialogContentText>{t.text}</DialogContentText>
          {listed.length > 0 && (
            <Alert severity="error" role="alert" tabIndex={-1} ref={summary}>
              {listed.map((text) => (
                <div key={text}>{text}</div>
              ))}
            </Alert>
          )}
          <RaiseFields draft={draft} faults={faults} today={today} onChange={setDraft} />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={isSending}>
            {words.back}
          </Button>
          <Button type="submit" variant="contained" disabled={isSending}>
            {isSending ? t.sending : t.go}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
