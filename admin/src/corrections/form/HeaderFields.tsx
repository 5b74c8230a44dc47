import { Box, MenuItem, Stack } from '@mui/material';
import { CHANNELS_WITH_LETTER, CORRECTION_BASES, CORRECTION_CHANNELS, runDateAt, type Bilingual } from '@tepat/shared';
import { useState } from 'react';
import { FilterField, Section, TypedField, useWords } from '../../components';
import { useFormat } from '../../i18n';
import { headerKey, type DraftSaver, type HeaderField, type SaverState } from './draft-saver';
import { ConflictChoice } from './ConflictChoice';
import { formMessages } from './messages';

interface HeaderFieldsProps {
  readonly saver: DraftSaver;
  readonly state: SaverState;
}

/** From where it came and what it rests on. */
export function HeaderFields({ saver, state }: HeaderFieldsProps) {
  const t = useWords(formMessages).correctionForm;
  const { locale } = useFormat();
  const [today] = useState(() => runDateAt(new Date()));
  const { draft, typed, problems } = state;
  const of = (field: HeaderField) => {
    const key = headerKey(field);
    const waiting = typed.get(key);
    return {
      id: `field-${field}`,
      label: t[field],
      value: (waiting ? waiting.value : draft[field]) ?? null,
      error: problems.has(key),
      helperText: problems.get(key),
      sx: { width: '100%' },
    };
  };
  const put = (field: HeaderField) => (value: string | null) => saver.put({ kind: 'HEADER', field, value });
  const channel = of('channel').value;
  const takesLetter = CHANNELS_WITH_LETTER.some((each) => each === channel);
  const conflicts = (['basis', 'channel', 'letterNumber', 'minutesNumber', 'observedOn', 'reason'] as const).filter(
    (field) => state.conflicts.has(headerKey(field)),
  );
  return (
    <Section title={t.source}>
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}
      >
        <Choice {...of('basis')} choices={CORRECTION_BASES} locale={locale} none={t.choose} onChosen={put('basis')} />
        <Choice
          {...of('channel')}
          choices={CORRECTION_CHANNELS}
          locale={locale}
          none={t.choose}
          onChosen={put('channel')}
        />
        <TypedField
          {...of('minutesNumber')}
          onSaid={put('minutesNumber')}
          slotProps={{ htmlInput: { maxLength: 60 } }}
        />
        {takesLetter && (
          <TypedField
            {...of('letterNumber')}
            onSaid={put('letterNumber')}
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
        )}
        <TypedField
          {...of('observedOn')}
          type="date"
          helperText={problems.get('observedOn') ?? t.observedHelp}
          onSaid={put('observedOn')}
          slotProps={{ htmlInput: { max: today } }}
        />
        <TypedField
          {...of('reason')}
          multiline
          minRows={2}
          helperText={problems.get('reason') ?? t.reasonHelp}
          onSaid={put('reason')}
          sx={{ width: '100%', gridColumn: '1 / -1' }}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      </Box>
      <Stack sx={{ gap: 1, mt: conflicts.length > 0 ? 2 : 0 }}>
        {conflicts.map((field) => (
          <ConflictChoice
            key={field}
            label={t[field]}
            theirs={draft[field] ?? t.choose}
            onChoose={(keep) => saver.settle(headerKey(field), keep)}
          />
        ))}
      </Stack>
    </Section>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string | null;
  readonly error: boolean;
  readonly helperText: string | undefined;
  readonly choices: Readonly<Record<string, Bilingual>>;
  readonly locale: 'id' | 'en';
  readonly none: string;
  readonly onChosen: (value: string | null) => void;
}

function Choice({ choices, locale, none, onChosen, value, ...field }: ChoiceProps) {
  return (
    <FilterField
      {...field}
      select
      value={value ?? ''}
      onChange={(event) => onChosen(event.target.value === '' ? null : event.target.value)}
    >
      <MenuItem value="">{none}</MenuItem>
      {Object.entries(choices).map(([code, label]) => (
        <MenuItem key={code} value={code}>
          {label[locale]}
        </MenuItem>
      ))}
    </FilterField>
  );
}
