import { Alert, Button, FormControlLabel, Radio, RadioGroup, Stack, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useViewer } from '../access';
import { accepted, api } from '../client';
import { useWords } from '../components';
import { editPath, PersonSearch, type FoundPerson } from '../corrections';
import { useFormat } from '../i18n';
import { RegionPicker } from '../regions';
import { counterMessages } from './messages';

/** What stands on the document that was checked. */
export interface Document {
  readonly nik: string;
  readonly birthDate: string;
  readonly name: string;
}

interface BeginFromPresenceProps {
  readonly kind: 'RECORDED_ELSEWHERE' | 'CIVIL_REGISTRY_ONLY';
  readonly document: Document;
}

/**
 * The step that an answer leads to: a move into this kelurahan, of one person or of the whole family, or a family that is
 * recorded nowhere. It begins a draft; the document is checked once more with it.
 */
export function BeginFromPresence({ kind, document }: BeginFromPresenceProps) {
  const t = useWords(counterMessages).counter.begin;
  const { locale } = useFormat();
  const navigate = useNavigate();
  const heading = useId();
  const own = useOwnKelurahan();
  const [region, setRegion] = useState<string | null>(null);
  const [whole, setWhole] = useState(false);
  const [host, setHost] = useState<FoundPerson | null>(null);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const kelurahan = own ?? region;
  const isTransfer = kind === 'RECORDED_ELSEWHERE';
  const family = host?.family?.id ?? null;
  const isReady = isTransfer && !whole ? family !== null : kelurahan !== null;
  const begin = async (): Promise<void> => {
    setWorking(true);
    setProblem(null);
    try {
      await navigate(editPath(await begun(document, isTransfer, whole ? null : family, kelurahan, locale)));
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : String(failure));
      setWorking(false);
    }
  };
  return (
    <Stack role="group" aria-labelledby={heading} sx={{ gap: 1.5, mt: 2, pt: 2, borderTop: 1, borderColor: 'divider' }}>
      <Typography id={heading} variant="h3" sx={{ fontSize: '1rem', fontWeight: 600 }}>
        {isTransfer ? t.transfer : t.newFamily}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {isTransfer ? t.transferNote : t.newFamilyNote}
      </Typography>
      {isTransfer && (
        <RadioGroup
          aria-labelledby={heading}
          value={whole ? 'WHOLE' : 'ONE'}
          onChange={(_, value) => setWhole(value === 'WHOLE')}
        >
          <FormControlLabel value="ONE" control={<Radio />} label={t.one} />
          <FormControlLabel value="WHOLE" control={<Radio />} label={t.whole} />
        </RadioGroup>
      )}
      {isTransfer && !whole && (
        <PersonSearch label={t.host} region={own} chosen={host?.id ?? null} onChosen={setHost} />
      )}
      {own === null && (!isTransfer || whole) && <RegionPicker value={region} onChange={setRegion} />}
      {problem && (
        <Alert severity="error" role="alert">
          {problem}
        </Alert>
      )}
      <div>
        <Button variant="contained" disabled={!isReady || working} onClick={() => void begin()} sx={{ minHeight: 44 }}>
          {isTransfer ? t.beginTransfer : t.beginFamily}
        </Button>
      </div>
    </Stack>
  );
}

/** The kelurahan of whoever works in one; null for those who have several. */
function useOwnKelurahan(): string | null {
  const regions = useViewer()?.regions ?? [];
  const [only] = regions;
  return regions.length === 1 && only?.level === 'KELURAHAN' ? only.code : null;
}

/** Id of the draft that was begun. */
async function begun(
  document: Document,
  isTransfer: boolean,
  family: string | null,
  kelurahan: string | null,
  locale: string,
): Promise<string> {
  const headers = { 'accept-language': locale };
  const into = family === null ? { kelurahan } : { family };
  const { correction } = isTransfer
    ? accepted(
        (await api.execute(client.BeginTransferDocument, { input: { ...document, ...into } }, headers)).beginTransfer,
      )
    : accepted(
        (
          await api.execute(
            client.BeginNewFamilyDocument,
            { input: { ...document, kelurahan: kelurahan ?? '' } },
            headers,
          )
        ).beginNewFamily,
      );
  if (!correction) throw new Error('an accepted draft has an id');
  return correction.id;
}
