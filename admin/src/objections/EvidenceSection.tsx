import AttachFileIcon from '@mui/icons-material/AttachFile';
import { Button } from '@mui/material';
import { OPEN_OBJECTION_STATES } from '@tepat/shared';
import { useRef, useState, type ChangeEvent } from 'react';
import { useMay } from '../access';
import { EmptyState, Section, useWords } from '../components';
import { EvidenceViewer } from '../corrections/EvidenceViewer';
import { objectionMessages } from './messages';
import type { Objection } from './objection';
import { useObjectionActs } from './use-objection-acts';

/** The files that prove it, and the way to add one as long as nobody has decided. */
export function EvidenceSection({ objection }: { readonly objection: Objection }) {
  const t = useWords(objectionMessages).objections.evidence;
  const { evidence, state } = objection;
  const mayAdd = useMay()('objection.raise') && OPEN_OBJECTION_STATES.includes(state);
  return (
    <Section title={t.title} note={t.note} actions={mayAdd && <AddFile objection={objection} />}>
      {evidence.length === 0 ? <EmptyState>{t.none}</EmptyState> : <EvidenceViewer evidence={evidence} />}
    </Section>
  );
}

function AddFile({ objection: { id, edit } }: { readonly objection: Objection }) {
  const t = useWords(objectionMessages).objections.evidence;
  const acts = useObjectionActs();
  const [isSending, setSending] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const add = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    setSending(true);
    await acts.attach(id, edit, file, t.added).catch(acts.tell);
    // The same file may be chosen again after it was refused.
    target.value = '';
    setSending(false);
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<AttachFileIcon />}
        disabled={isSending}
        onClick={() => chooser.current?.click()}
        sx={{ minHeight: 44 }}
      >
        {isSending ? t.sending : t.add}
      </Button>
      {/* The button speaks for it. */}
      <input
        ref={chooser}
        type="file"
        hidden
        accept="image/jpeg,image/png,application/pdf"
        onChange={(event) => void add(event)}
      />
    </>
  );
}
