import PhotoCameraIcon from '@mui/icons-material/PhotoCamera';
import { Alert, Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useNotify } from 'react-admin';
import { accepted, api } from '../../client';
import { FileButton, fill, Section, useWords } from '../../components';
import { useFormat } from '../../i18n';
import { EvidenceViewer } from '../EvidenceViewer';
import type { DraftSaver, SaverState } from './draft-saver';
import { formMessages } from './messages';
import { drafted } from './use-draft';
import { useUploads, type Upload } from './use-uploads';

interface EvidenceFieldsProps {
  readonly saver: DraftSaver;
  readonly state: SaverState;
}

/** Photographs and documents: taken in the form, made smaller, sent, and shown as the server keeps them. */
export function EvidenceFields({ saver, state: { draft } }: EvidenceFieldsProps) {
  const t = useWords(formMessages).correctionForm;
  const { locale } = useFormat();
  const notify = useNotify();
  const { uploads, add, again, giveUp } = useUploads(saver);
  const keepsPlace = draft.basis === 'FIELD_CHECK';
  const remove = (evidence: string): void => {
    const detach = saver.act(async ({ id, edit }) => {
      const input = { correction: id, edit, evidence };
      const answer = await api.execute(client.DetachEvidenceDocument, { input }, { 'accept-language': locale });
      return drafted(accepted(answer.detachEvidence));
    });
    detach.catch((error: unknown) => notify(error instanceof Error ? error.message : String(error), { type: 'error' }));
  };
  return (
    <Section title={t.evidence} note={t.evidenceNote}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mb: 2 }}>
        <FileButton
          name={t.camera}
          accept="image/jpeg,image/png"
          isCamera
          variant="contained"
          icon={<PhotoCameraIcon />}
          onFiles={(files) => add(files, keepsPlace)}
        />
        <FileButton
          name={t.chooseFile}
          accept="image/jpeg,image/png,application/pdf"
          multiple
          onFiles={(files) => add(files, keepsPlace)}
        />
      </Stack>
      <Stack sx={{ gap: 1, mb: uploads.length > 0 ? 2 : 0 }}>
        {uploads.map((upload) => (
          <OnItsWay
            key={upload.key}
            upload={upload}
            onAgain={() => again(upload.key)}
            onGiveUp={() => giveUp(upload.key)}
          />
        ))}
      </Stack>
      <EvidenceViewer evidence={draft.evidence} onRemove={remove} />
    </Section>
  );
}

interface OnItsWayProps {
  readonly upload: Upload;
  readonly onAgain: () => void;
  readonly onGiveUp: () => void;
}

function OnItsWay({ upload: { name, stage, part, reason }, onAgain, onGiveUp }: OnItsWayProps) {
  const t = useWords(formMessages).correctionForm;
  const format = useFormat();
  if (stage === 'FAILED') {
    return (
      <Alert
        severity="error"
        role="alert"
        action={
          <Stack direction="row" sx={{ flexWrap: 'wrap' }}>
            <Button color="inherit" size="small" onClick={onAgain}>
              {t.again}
            </Button>
            <Button color="inherit" size="small" onClick={onGiveUp}>
              {t.giveUp}
            </Button>
          </Stack>
        }
      >
        {fill(t.failed, { name, reason: reason ?? '' })}
      </Alert>
    );
  }
  const words = { SHRINKING: t.shrinking, SENDING: t.sending, CHECKING: t.checking }[stage];
  const said = fill(words, { name, percent: format.percent(Math.floor(part * 100)) });
  return (
    <Box role="status">
      <Typography variant="body2">{said}</Typography>
      <LinearProgress
        aria-label={said}
        {...(stage === 'SENDING' ? { variant: 'determinate', value: part * 100 } : {})}
      />
    </Box>
  );
}
