import SearchIcon from '@mui/icons-material/Search';
import { Alert, Button, List, ListItemButton, ListItemText, Stack } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { api } from '../../../client';
import { ErrorState, fill, FilterField, useWords } from '../../../components';
import { useFormat } from '../../../i18n';
import { memberMessages } from './messages';

export type FoundPerson = client.PeopleToJoinQuery['residents']['edges'][number]['node'];

interface PersonSearchProps {
  readonly label: string;
  /** Code of the kelurahan in which is looked; null: all within reach. */
  readonly region: string | null;
  readonly chosen: string | null;
  readonly onChosen: (person: FoundPerson) => void;
}

/** Somebody of a family within reach, by the beginning of the name or by NIK, which lives in this field only. */
export function PersonSearch({ label, region, chosen, onChosen }: PersonSearchProps) {
  const t = useWords(memberMessages).members;
  const format = useFormat();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly FoundPerson[] | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const search = async (): Promise<void> => {
    const typed = text.trim();
    if (typed === '') return;
    setError(null);
    try {
      const digits = typed.replace(/[\s.-]/g, '');
      const filter = /^\d{16}$/.test(digits)
        ? { nik: digits }
        : { name: typed, ...(region === null ? {} : { region }) };
      const { residents } = await api.execute(client.PeopleToJoinDocument, { filter });
      setFound(residents.edges.map(({ node }) => node));
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  return (
    <div>
      <Stack
        direction="row"
        role="search"
        aria-label={label}
        sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}
      >
        <FilterField
          label={label}
          placeholder={t.find}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void search();
          }}
          sx={{ flex: '1 1 220px' }}
          slotProps={{ htmlInput: { maxLength: 120 } }}
        />
        <Button variant="outlined" startIcon={<SearchIcon />} onClick={() => void search()} sx={{ minHeight: 40 }}>
          {t.findAction}
        </Button>
      </Stack>
      {error && <ErrorState error={error} />}
      {found?.length === 0 && (
        <Alert severity="info" role="status" sx={{ mt: 1 }}>
          {t.foundNone}
        </Alert>
      )}
      {found && found.length > 0 && (
        <List dense aria-label={t.found}>
          {found.map((person) => (
            <ListItemButton
              key={person.id}
              component="button"
              selected={chosen === person.id}
              aria-pressed={chosen === person.id}
              onClick={() => onChosen(person)}
              sx={{ width: '100%', textAlign: 'left' }}
            >
              <ListItemText
                primary={person.name}
                secondary={[
                  person.birthDate ? format.date(person.birthDate) : null,
                  person.family?.head ? fill(t.familyOf, { name: person.family.head.name }) : null,
                  person.region?.name,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            </ListItemButton>
          ))}
        </List>
      )}
    </div>
  );
}
