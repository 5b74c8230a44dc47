import AttachFileIcon from '@mui/icons-material/AttachFile';
import { Alert, Box, Button, Link, Typography } from '@mui/material';
import { OPEN_OBJECTION_STATES } from '@tepat/shared';
import { useId, useState, type ChangeEvent } from 'react';
import { useMay } from '../access';
import { DateWib, EmptyState, fill, Section, useWords } from '../components';
import { useFormat } from '../i18n';
import { objectionMessages } from './messages';
import type { Objection } from './objection';
import { useObjectionActs } from './use-objection-acts';

/** The files that prove it, and the way to add one as long as nobody has decided. */
export function EvidenceSection({ objection }: { readonly objection: Objection }) {
  const t = useWords(objectionMessages).objections.evidence;
  const format = useFormat();
  const { evidence, state } = objection;
  const mayAdd = useMay()('objection.raise') && OPEN_OBJECTION_STATES.includes(state);
  return (
    <Section title={t.title} note={t.note} actions={mayAdd && <AddFile objection={objection} />}>
      {evidence.length === 0 ? (
        <EmptyState>{t.none}</EmptyState>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {evidence.map(({ id, name, path, bytes, addedAt, usedElsewhere }) => (
            <li key={id}>
              <Link href={path} target="_blank" rel="noreferrer">
                {name}
              </Link>{' '}
              <Typography component="span" variant="body2" color="textSecondary">
                {format.count(Math.ceil(bytes / 1000))} KB · <DateWib value={addedAt} />
              </Typography>
              {usedElsewhere.length > 0 && (
                <Alert severity="warning">{fill(t.reused, { numbers: usedElsewhere.join(', ') })}</Alert>
              )}
            </li>
          ))}
        </Box>
      )}
    </Section>
  );
}

function AddFile({ objection: { id, edit } }: { readonly objection: Objection }) {
  const t = useWords(objectionMessages).objections.evidence;
  const acts = useObjectionActs();
  const [isSending, setSending] = useState(false);
  const field = useId();
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
      <Box
        component="input"
        id={field}
        type="file"
        accept="image/jpeg,image/png,application/pdf"
        aria-label={t.add}
        disabled={isSending}
        onChange={(event: ChangeEvent<HTMLInputElement>) => void add(event)}
        sx={{
          position: 'absolute',
          opacity: 0,
          width: 1,
          height: 1,
          '&:focus-visible + label': { outline: '2px solid' },
        }}
      />
      <Button component="label" htmlFor={field} size="small" startIcon={<AttachFileIcon />} disabled={isSending}>
        {isSending ? t.sending : t.add}
      </Button>
    </>
  );
}
