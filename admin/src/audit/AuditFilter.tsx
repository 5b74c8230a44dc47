import { Button, MenuItem, Stack } from '@mui/material';
import { type client } from '@tepat/shared';
import { useState, type FormEvent } from 'react';
import { FilterField, useWords } from '../components';
import { auditMessages } from './messages';

export const NO_FILTER: client.AuditFilter = { action: null, actorKind: null, actorId: null, subject: null };

const KINDS = ['USER', 'CLIENT', 'SYSTEM'] as const;
const FIELDS = ['action', 'actorId', 'subject'] as const;

interface AuditFilterFormProps {
  readonly filter: client.AuditFilter;
  readonly onChange: (filter: client.AuditFilter) => void;
}

/** By action, by whom, and about what: a record is found whether an event is about it or showed it. */
export function AuditFilterForm({ filter, onChange }: AuditFilterFormProps) {
  const t = useWords(auditMessages).audit;
  const [draft, setDraft] = useState(filter);
  const labels = { action: t.action, actorId: t.actorId, subject: t.subjectId };
  const helps = { action: t.actionHelp, actorId: undefined, subject: t.subjectHelp };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChange(draft);
  };
  const clear = (): void => {
    setDraft(NO_FILTER);
    onChange(NO_FILTER);
  };
  return (
    <Stack
      component="form"
      role="search"
      aria-label={t.filter}
      onSubmit={submit}
      direction="row"
      sx={{ flexWrap: 'wrap', gap: 1, mb: 1.5, alignItems: 'flex-start' }}
    >
      <FilterField
        select
        label={t.actorKind}
        value={draft.actorKind ?? ''}
        onChange={(event) => setDraft({ ...draft, actorKind: event.target.value || null })}
        sx={{ minWidth: 160 }}
      >
        <MenuItem value="">{t.anyKind}</MenuItem>
        {KINDS.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {t.actorKinds[kind]}
          </MenuItem>
        ))}
      </FilterField>
      {FIELDS.map((field) => (
        <FilterField
          key={field}
          label={labels[field]}
          helperText={helps[field]}
          value={draft[field] ?? ''}
          onChange={(event) => setDraft({ ...draft, [field]: event.target.value.trim() || null })}
        />
      ))}
      <Button type="submit" variant="outlined">
        {t.apply}
      </Button>
      <Button onClick={clear}>{t.clear}</Button>
    </Stack>
  );
}
