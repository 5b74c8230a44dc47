import SearchIcon from '@mui/icons-material/Search';
import { Alert, Button, MenuItem, Stack, Typography } from '@mui/material';
import { client, isPurpose, PURPOSES } from '@tepat/shared';
import { useRef, useState, type FormEvent } from 'react';
import { useViewer } from '../access';
import { api } from '../client';
import { ErrorState, fill, FilterField, Section, useCounter, useWords } from '../components';
import { useFormat } from '../i18n';
import { readBirthDate } from './birth-date';
import { counterMessages } from './messages';
import { PresenceAnswer } from './PresenceAnswer';

type Answer = client.PresenceCheckQuery['presence'];

const EMPTY = { nik: '', birthDate: '', name: '' };
const USUAL_PURPOSE = 'COUNTER_SERVICE';

/**
 * Three fields and Enter. What is typed lives in these fields only, travels in the body of a POST, and goes with the next
 * person. The first check opens the counter for the purpose that is chosen here; a check for another purpose ends it and opens
 * the next, and says so.
 */
export function PresenceForm() {
  const t = useWords(counterMessages).counter.presence;
  const { locale } = useFormat();
  const viewer = useViewer();
  const counter = useCounter();
  const first = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(EMPTY);
  const [purpose, setPurpose] = useState<string | null>(null);
  const [ended, setEnded] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [error, setError] = useState<Error | null>(null);

  const chosen = purpose ?? counter.open?.purpose ?? USUAL_PURPOSE;
  const birthDate = readBirthDate(typed.birthDate);
  const faults = {
    nik: /^\d{16}$/.test(typed.nik) ? null : t.badNik,
    birthDate: birthDate ? null : t.badDate,
    name: typed.name.trim() === '' ? t.badName : null,
  };
  const edit = (change: Partial<typeof EMPTY>): void => {
    setTyped((before) => ({ ...before, ...change }));
    // An answer stands for the document as it was checked, never beside another one.
    setAnswer(null);
    setError(null);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    setAnswer(null);
    setError(null);
    if (faults.nik ?? faults.name ?? faults.birthDate) return;
    if (!birthDate) return;
    setAsking(true);
    try {
      if (counter.open?.purpose !== chosen) setEnded(await counter.start(chosen));
      const { presence } = await api.execute(
        client.PresenceCheckDocument,
        { nik: typed.nik, birthDate, name: typed.name.trim() },
        { 'accept-language': locale },
      );
      setAnswer(presence);
      setTried(false);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setAsking(false);
    }
  };
  const another = (): void => {
    edit(EMPTY);
    setTried(false);
    setEnded(null);
    first.current?.focus();
  };
  const words = { purpose: counter.open?.purposeText ?? '', minutes: counter.open?.minutesLeft ?? 0 };
  const shown = (fault: string | null, help?: string) => ({
    error: tried && fault !== null,
    helperText: tried && fault !== null ? fault : help,
  });

  return (
    <Section title={t.title} note={t.note}>
      <Stack
        component="form"
        aria-label={t.title}
        noValidate
        onSubmit={(event) => void submit(event)}
        direction="row"
        sx={{ flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', pt: 1 }}
      >
        <FilterField
          label={t.nik}
          value={typed.nik}
          onChange={(event) => edit({ nik: event.target.value.replace(/[\s.-]/g, '') })}
          {...shown(faults.nik)}
          autoFocus
          inputRef={first}
          sx={{ flex: '1 1 220px' }}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 24 } }}
        />
        <FilterField
          label={t.birthDate}
          value={typed.birthDate}
          onChange={(event) => edit({ birthDate: event.target.value })}
          {...shown(faults.birthDate, t.birthDateHelp)}
          sx={{ flex: '1 1 160px' }}
          slotProps={{ htmlInput: { maxLength: 12 } }}
        />
        <FilterField
          label={t.name}
          value={typed.name}
          onChange={(event) => edit({ name: event.target.value })}
          {...shown(faults.name)}
          sx={{ flex: '2 1 260px' }}
          slotProps={{ htmlInput: { maxLength: 120 } }}
        />
        <FilterField
          select
          label={t.purpose}
          value={chosen}
          onChange={(event) => setPurpose(event.target.value)}
          helperText={counter.open && counter.open.purpose !== chosen ? fill(t.endsFirst, words) : undefined}
          sx={{ flex: '1 1 220px' }}
        >
          {(viewer?.purposes ?? []).map((code) => (
            <MenuItem key={code} value={code}>
              {isPurpose(code) ? PURPOSES[code][locale] : code}
            </MenuItem>
          ))}
        </FilterField>
        <Button
          type="submit"
          variant="contained"
          startIcon={<SearchIcon />}
          disabled={asking || counter.open === undefined}
          sx={{ minHeight: 40 }}
        >
          {t.action}
        </Button>
      </Stack>
      {counter.open && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {fill(t.openFor, words)}
        </Typography>
      )}
      {ended !== null && (
        <Alert severity="info" role="status" sx={{ mt: 1 }} onClose={() => setEnded(null)}>
          {fill(t.ended, { purpose: ended })}
        </Alert>
      )}
      {error && <ErrorState error={error} />}
      {answer && birthDate && (
        <PresenceAnswer
          answer={answer}
          document={{ nik: typed.nik, birthDate, name: typed.name.trim() }}
          onAnother={another}
        />
      )}
    </Section>
  );
}
