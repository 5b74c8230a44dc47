import { Alert, Button, Stack, Typography, type AlertColor } from '@mui/material';
import { PRESENCE_ANSWERS, type client } from '@tepat/shared';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { useMay } from '../access';
import { recordPath, useWords } from '../components';
import { useFormat } from '../i18n';
import { RegionPath } from '../regions';
import { BeginFromPresence, type Document } from './BeginFromPresence';
import { comparePath } from './compare-path';
import { counterMessages } from './messages';

interface PresenceAnswerProps {
  readonly answer: client.PresenceCheckQuery['presence'];
  /** What was checked, for the step that follows: it checks again. */
  readonly document: Document;
  readonly onAnother: () => void;
}

const SEVERITY: Readonly<Record<client.PresenceAnswer, AlertColor>> = {
  IN_YOUR_AREA: 'success',
  RECORDED_ELSEWHERE: 'info',
  CIVIL_REGISTRY_ONLY: 'warning',
  NOT_FOUND: 'warning',
};

/** The answer in words that can be read across a counter, and what to do next. */
export function PresenceAnswer({ answer: { answer, familyId, region }, document, onAnother }: PresenceAnswerProps) {
  const t = useWords(counterMessages).counter.presence;
  const { locale } = useFormat();
  const may = useMay();
  const words = PRESENCE_ANSWERS[answer];
  const onward = useRef<HTMLAnchorElement>(null);
  // Enter once more goes on to the family.
  useEffect(() => onward.current?.focus(), []);
  return (
    <Alert severity={SEVERITY[answer]} variant="outlined" role="status" icon={false} sx={{ mt: 2 }}>
      <Typography component="p" sx={{ fontSize: { xs: '1.5rem', md: '2rem' }, fontWeight: 700, lineHeight: 1.2 }}>
        {words.said[locale]}
      </Typography>
      {region && (
        <Typography component="p" sx={{ fontSize: '1.25rem', mt: 0.5 }}>
          <RegionPath region={region} />
        </Typography>
      )}
      <Typography component="p" sx={{ mt: 1.5 }}>
        <strong>{t.next}:</strong> {words.next[locale]}
      </Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 2 }}>
        {familyId && (
          <Button component={Link} to={recordPath('families', familyId)} variant="contained" ref={onward}>
            {t.family}
          </Button>
        )}
        {familyId && may('fact.confirm') && (
          <Button component={Link} to={comparePath(familyId)} variant="outlined">
            {t.compare}
          </Button>
        )}
        <Button onClick={onAnother}>{t.another}</Button>
      </Stack>
      {may('correction.propose') && (answer === 'RECORDED_ELSEWHERE' || answer === 'CIVIL_REGISTRY_ONLY') && (
        <BeginFromPresence kind={answer} document={document} />
      )}
    </Alert>
  );
}
