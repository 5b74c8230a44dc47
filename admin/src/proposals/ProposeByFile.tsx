import UploadFileIcon from '@mui/icons-material/UploadFile';
import { Box, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { client, CORRECTION_CHANNELS, PROPOSAL_FILE, type CorrectionChannel } from '@tepat/shared';
import { useId, useState } from 'react';
import { useNotify } from 'react-admin';
import { useMay } from '../access';
import { accepted, api, uploadFile } from '../client';
import { FileButton, fill, operationName, useWords } from '../components';
import { shrinkPhoto } from '../corrections/form/shrink-photo';
import { useFormat } from '../i18n';
import { SheetDialog, type SheetAnswer } from '../sheets';
import { proposalMessages } from './messages';

const CHANNELS = Object.keys(CORRECTION_CHANNELS) as CorrectionChannel[];
const EMPTY = {
  channel: 'KELURAHAN' as CorrectionChannel,
  letterNumber: '',
  minutesNumber: '',
  observedOn: '',
  reason: '',
};

/** What a session of deliberation proposes, as a file; its minutes once for all rows. */
export function ProposeByFile() {
  const t = useWords(proposalMessages).proposals;
  const notify = useNotify();
  const cache = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [session, setSession] = useState(EMPTY);
  const [minutes, setMinutes] = useState<File | null>(null);
  if (!useMay()('correction.propose')) return null;
  const send = async (upload: string, apply: boolean): Promise<SheetAnswer> => {
    const { letterNumber, minutesNumber, observedOn, reason } = session;
    if ([minutesNumber, observedOn, reason].some((text) => text.trim() === '')) throw new Error(t.missing);
    // Sent with the file that makes drafts only: what is judged needs no proof yet.
    const proof = apply && minutes ? await uploadFile(await shrinkPhoto(minutes, false), '/uploads/evidence') : null;
    const input = { ...session, letterNumber: letterNumber.trim() || null, upload, apply, minutes: proof };
    const { report, drafts } = accepted((await api.execute(client.ProposeByFileDocument, { input })).proposeByFile);
    const done = apply && drafts.length > 0;
    if (done) {
      notify(fill(t.made, { count: drafts.length }), { type: 'success' });
      await cache.invalidateQueries({ queryKey: ['tepat', operationName(client.CorrectionPageDocument)] });
    }
    return { report: report ?? null, done };
  };
  return (
    <>
      <Button variant="outlined" startIcon={<UploadFileIcon />} onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      {isOpen && (
        <SheetDialog
          {...{ title: t.title, text: t.text, save: t.save, send }}
          template={PROPOSAL_FILE}
          templateName="usul-musyawarah.csv"
          onClose={() => setOpen(false)}
        >
          <SessionFields session={session} onChange={setSession} />
          <MinutesFile file={minutes} onChange={setMinutes} />
        </SheetDialog>
      )}
    </>
  );
}

interface MinutesFileProps {
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
}

/** The signed minutes, once for all drafts. */
function MinutesFile({ file, onChange }: MinutesFileProps) {
  const t = useWords(proposalMessages).proposals;
  const said = useId();
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <FileButton
        name={t.minutesFile}
        accept="image/jpeg,image/png,application/pdf"
        describedBy={said}
        onFiles={([chosen]) => onChange(chosen ?? null)}
      />
      <Typography id={said} variant="body2" role="status" sx={{ overflowWrap: 'anywhere' }}>
        {file?.name ?? t.minutesFileNote}
      </Typography>
      {file && (
        <Button size="small" onClick={() => onChange(null)}>
          {t.withoutMinutes}
        </Button>
      )}
    </Stack>
  );
}

interface SessionFieldsProps {
  readonly session: typeof EMPTY;
  readonly onChange: (session: typeof EMPTY) => void;
}

function SessionFields({ session, onChange }: SessionFieldsProps) {
  const t = useWords(proposalMessages).proposals;
  const { locale } = useFormat();
  const text = (field: Exclude<keyof typeof EMPTY, 'channel'>, maxLength: number) => ({
    value: session[field],
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...session, [field]: target.value }),
    slotProps: { htmlInput: { maxLength }, ...(field === 'observedOn' ? { inputLabel: { shrink: true } } : {}) },
    fullWidth: true,
    variant: 'outlined' as const,
  });
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, pt: 1 }}>
      <TextField label={t.minutes} required {...text('minutesNumber', 60)} />
      <TextField label={t.date} type="date" required {...text('observedOn', 10)} />
      <TextField
        select
        variant="outlined"
        label={t.channel}
        value={session.channel}
        onChange={({ target }) => onChange({ ...session, channel: target.value as CorrectionChannel })}
        fullWidth
      >
        {CHANNELS.map((channel) => (
          <MenuItem key={channel} value={channel}>
            {CORRECTION_CHANNELS[channel][locale]}
          </MenuItem>
        ))}
      </TextField>
      <TextField label={t.letter} {...text('letterNumber', 60)} />
      <TextField
        label={t.reason}
        required
        multiline
        minRows={2}
        {...text('reason', 500)}
        sx={{ gridColumn: { sm: '1 / -1' } }}
      />
    </Box>
  );
}
