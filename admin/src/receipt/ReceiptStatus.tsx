import SearchIcon from '@mui/icons-material/Search';
import { Alert, Button, Stack } from '@mui/material';
import { client, readReceipt } from '@tepat/shared';
import { useState, type FormEvent } from 'react';
import { api } from '../client';
import { ErrorState, FilterField, Section, useWords } from '../components';
import { receiptMessages } from './messages';
import { Receipt } from './Receipt';

/** For whoever puts the focus there. */
export const RECEIPT_FIELD = 'receipt-number';

type Found = client.ReceiptPartsFragment;

/** Status at the counter: one door for the numbers of corrections and of objections. */
export function ReceiptStatus() {
  const t = useWords(receiptMessages).receipt.search;
  const [number, setNumber] = useState('');
  const [state, setState] = useState<'IDLE' | 'BAD' | 'ASKING' | 'NONE'>('IDLE');
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setError(null);
    setFound(null);
    if (readReceipt(number) === null) {
      setState('BAD');
      return;
    }
    setState('ASKING');
    try {
      const { receipt } = await api.execute(client.ReceiptStatusDocument, { number: number.trim() });
      setFound(receipt ?? null);
      setState(receipt ? 'IDLE' : 'NONE');
    } catch (failure) {
      setState('IDLE');
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  return (
    <Section title={t.title} note={t.note}>
      <Stack
        component="form"
        role="search"
        aria-label={t.title}
        noValidate
        onSubmit={(event) => void submit(event)}
        direction="row"
        sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}
      >
        <FilterField
          id={RECEIPT_FIELD}
          label={t.label}
          value={number}
          onChange={({ target }) => setNumber(target.value)}
          error={state === 'BAD'}
          helperText={state === 'BAD' ? t.format : undefined}
          sx={{ minWidth: 240, maxWidth: 420 }}
          slotProps={{ htmlInput: { maxLength: 30, autoCapitalize: 'characters' } }}
        />
        <Button type="submit" variant="contained" startIcon={<SearchIcon />} disabled={state === 'ASKING'}>
          {t.action}
        </Button>
      </Stack>
      {state === 'NONE' && (
        <Alert severity="info" role="status" sx={{ mt: 1 }}>
          {t.none}
        </Alert>
      )}
      {error && <ErrorState error={error} />}
      {found && <Receipt receipt={found} linked />}
    </Section>
  );
}
