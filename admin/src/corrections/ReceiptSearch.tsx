import SearchIcon from '@mui/icons-material/Search';
import { Alert, Button, Stack } from '@mui/material';
import { client } from '@tepat/shared';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { api } from '../client';
import { ErrorState, FilterField, recordPath, Section, useWords } from '../components';
import { isCorrectionNumber } from './correction';
import { correctionMessages } from './messages';

export const RECEIPT_FIELD = 'receipt-number';

/** Status at the counter: the number on a receipt opens its correction. */
export function ReceiptSearch() {
  const t = useWords(correctionMessages).corrections;
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const [state, setState] = useState<'IDLE' | 'BAD' | 'ASKING' | 'NONE'>('IDLE');
  const [error, setError] = useState<Error | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setError(null);
    if (!isCorrectionNumber(number)) {
      setState('BAD');
      return;
    }
    setState('ASKING');
    try {
      const variables = { first: 1, after: null, filter: { number: number.trim() } };
      const { corrections } = await api.execute(client.CorrectionPageDocument, variables);
      const found = corrections.edges[0]?.node;
      setState(found ? 'IDLE' : 'NONE');
      if (found) await navigate(recordPath('corrections', found.id));
    } catch (failure) {
      setState('IDLE');
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  return (
    <Section title={t.searchTitle}>
      <Stack
        component="form"
        role="search"
        aria-label={t.searchTitle}
        noValidate
        onSubmit={(event) => void submit(event)}
        direction="row"
        sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}
      >
        <FilterField
          id={RECEIPT_FIELD}
          label={t.searchLabel}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
          error={state === 'BAD'}
          helperText={state === 'BAD' ? t.searchFormat : undefined}
          sx={{ minWidth: 240, maxWidth: 420 }}
          slotProps={{ htmlInput: { maxLength: 30, autoCapitalize: 'characters' } }}
        />
        <Button type="submit" variant="contained" startIcon={<SearchIcon />} disabled={state === 'ASKING'}>
          {t.search}
        </Button>
      </Stack>
      {state === 'NONE' && (
        <Alert severity="info" role="status" sx={{ mt: 1 }}>
          {t.searchNone}
        </Alert>
      )}
      {error && <ErrorState error={error} />}
    </Section>
  );
}
