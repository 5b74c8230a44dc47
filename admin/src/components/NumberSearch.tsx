import SearchIcon from '@mui/icons-material/Search';
import { Alert, Button, Stack } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { FilterField } from './FilterField';
import { Section } from './Page';
import { ErrorState } from './States';

interface NumberSearchProps {
  readonly words: {
    readonly title: string;
    readonly label: string;
    readonly action: string;
    readonly format: string;
    readonly none: string;
    readonly note: string;
  };
  /** Asks the server in the body of a POST. False: nothing was found. */
  readonly search: (number: string) => Promise<boolean>;
}

/** Search by a 16-digit number of a person or family. The number lives in this field only and is forgotten with it. */
export function NumberSearch({ words, search }: NumberSearchProps) {
  const [number, setNumber] = useState('');
  const [state, setState] = useState<'IDLE' | 'BAD' | 'ASKING' | 'NONE'>('IDLE');
  const [error, setError] = useState<Error | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setError(null);
    if (!/^\d{16}$/.test(number)) {
      setState('BAD');
      return;
    }
    setState('ASKING');
    try {
      const found = await search(number);
      setState(found ? 'IDLE' : 'NONE');
      if (found) setNumber('');
    } catch (failure) {
      setState('IDLE');
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  return (
    <Section title={words.title} note={words.note}>
      <Stack
        component="form"
        role="search"
        aria-label={words.title}
        noValidate
        onSubmit={(event) => void submit(event)}
        direction="row"
        sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}
      >
        <FilterField
          label={words.label}
          value={number}
          onChange={(event) => setNumber(event.target.value.replace(/[\s.-]/g, ''))}
          error={state === 'BAD'}
          helperText={state === 'BAD' ? words.format : undefined}
          sx={{ minWidth: 280 }}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 24 } }}
        />
        <Button type="submit" variant="contained" startIcon={<SearchIcon />} disabled={state === 'ASKING'}>
          {words.action}
        </Button>
      </Stack>
      {state === 'NONE' && (
        <Alert severity="info" role="status" sx={{ mt: 1 }}>
          {words.none}
        </Alert>
      )}
      {error && <ErrorState error={error} />}
    </Section>
  );
}
