import { Alert, AlertTitle, Box, Button, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { EmptyState, fill, useWords } from '../components';
import { useFormat } from '../i18n';
import type { Evidence } from './correction';
import { correctionMessages } from './messages';

interface EvidenceViewerProps {
  readonly evidence: readonly Evidence[];
  /** Where the file that is shown can be taken away. */
  readonly onRemove?: (id: string) => void;
}

/** The files of evidence, one at a time, with what is known of each. Opening one is told to the trail by the server. */
export function EvidenceViewer({ evidence, onRemove }: EvidenceViewerProps) {
  const t = useWords(correctionMessages).corrections;
  const [chosen, setChosen] = useState<string | null>(null);
  if (evidence.length === 0) return <EmptyState>{t.noEvidence}</EmptyState>;
  const at = Math.max(
    0,
    evidence.findIndex(({ id }) => id === chosen),
  );
  const shown = evidence[at];
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Reused evidence={evidence} />
      {evidence.length > 1 && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={shown?.id}
          aria-label={t.files}
          onChange={(_, id: string | null) => id !== null && setChosen(id)}
          sx={{ flexWrap: 'wrap', '& > button': { minHeight: 44, minWidth: 44 } }}
        >
          {evidence.map(({ id, name }, place) => (
            <ToggleButton key={id} value={id} aria-label={fill(t.show, { name })}>
              {place + 1}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {shown && <OneFile key={shown.id} file={shown} at={at + 1} all={evidence.length} />}
      {shown && onRemove && (
        <Button
          size="small"
          color="error"
          onClick={() => onRemove(shown.id)}
          aria-label={fill(t.removeOf, { name: shown.name })}
          sx={{ alignSelf: 'flex-start' }}
        >
          {t.remove}
        </Button>
      )}
    </Stack>
  );
}

function Reused({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const t = useWords(correctionMessages).corrections;
  const reused = evidence.filter(({ usedElsewhere }) => usedElsewhere.length > 0);
  if (reused.length === 0) return null;
  return (
    <Alert severity="warning">
      <AlertTitle>{t.reusedTitle}</AlertTitle>
      {reused.map(({ id, name, usedElsewhere }) => (
        <div key={id}>{fill(t.reused, { name, numbers: usedElsewhere.join(', ') })}</div>
      ))}
    </Alert>
  );
}

interface OneFileProps {
  readonly file: Evidence;
  readonly at: number;
  readonly all: number;
}

function OneFile({ file, at, all }: OneFileProps) {
  const t = useWords(correctionMessages).corrections;
  const { name, bytes, mediaType, takenTime, place } = file;
  const notes = [
    fill(t.fileOf, { at, all }),
    name,
    useSize(bytes),
    takenTime ? fill(t.taken, { time: takenTime }) : null,
    place ? fill(t.at, { latitude: place.latitude.toFixed(5), longitude: place.longitude.toFixed(5) }) : null,
  ];
  return (
    <Box component="figure" sx={{ m: 0 }}>
      {mediaType === 'application/pdf' ? <Document file={file} /> : <Photo file={file} />}
      <Typography
        component="figcaption"
        variant="body2"
        color="textSecondary"
        sx={{ mt: 0.5, overflowWrap: 'anywhere' }}
      >
        {notes.filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
}

/** 1,2 MB; 340 KB */
function useSize(bytes: number): string {
  const format = useFormat();
  return bytes < 1_000_000
    ? `${format.count(Math.ceil(bytes / 1000))} KB`
    : `${format.scaled(Math.round(bytes / 100_000), 10)} MB`;
}

function Photo({ file: { name, path } }: { readonly file: Evidence }) {
  const t = useWords(correctionMessages).corrections;
  const [isWide, setWide] = useState(false);
  const [failed, setFailed] = useState(false);
  if (failed) return <Alert severity="error">{t.failedImage}</Alert>;
  return (
    <>
      <Box
        tabIndex={isWide ? 0 : undefined}
        sx={{ overflow: 'auto', maxHeight: '70vh', bgcolor: 'action.hover', border: 1, borderColor: 'divider' }}
      >
        <Box
          component="img"
          src={path}
          alt={fill(t.photo, { name })}
          onError={() => setFailed(true)}
          sx={{ display: 'block', mx: 'auto', ...(isWide ? {} : { maxWidth: '100%', maxHeight: '60vh' }) }}
        />
      </Box>
      <Button size="small" onClick={() => setWide(!isWide)} sx={{ mt: 0.5 }}>
        {isWide ? t.narrower : t.wider}
      </Button>
    </>
  );
}

function Document({ file: { path } }: { readonly file: Evidence }) {
  const t = useWords(correctionMessages).corrections;
  return (
    <Button variant="outlined" href={path} target="_blank" rel="noreferrer">
      {t.pdf}
    </Button>
  );
}
