import { MenuItem } from '@mui/material';
import { type CorrectableFact } from '@tepat/shared';
import { FilterField, useWords } from '../components';
import { useFormat } from '../i18n';
import { counterMessages } from './messages';

interface RightValueProps {
  readonly definition: CorrectableFact;
  /** Null: not known yet. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** The value that is right, in the form that the catalogue gives the fact; it may stay unknown. */
export function RightValue({ definition: { fact, indicator }, value, onChange }: RightValueProps) {
  const t = useWords(counterMessages).counter.compare;
  const { locale } = useFormat();
  const common = {
    label: t.value,
    value: value ?? '',
    onChange: (event: { target: { value: string } }) => onChange(event.target.value === '' ? null : event.target.value),
    helperText: value === null ? t.unknownNote : undefined,
    sx: { width: '100%', maxWidth: 420 },
  };
  if (indicator?.codes) {
    return (
      <FilterField select {...common}>
        <MenuItem value="">{t.unknown}</MenuItem>
        {indicator.codes.map(({ code, label }) => (
          <MenuItem key={code} value={String(code)}>
            {label[locale]}
          </MenuItem>
        ))}
      </FilterField>
    );
  }
  if (indicator?.kind === 'DATE') return <FilterField type="date" {...common} />;
  const isNumber = indicator !== null || fact === 'rw' || fact === 'rt';
  return (
    <FilterField
      {...common}
      placeholder={t.unknown}
      slotProps={{ htmlInput: { inputMode: isNumber ? 'numeric' : 'text', maxLength: isNumber ? 6 : 200 } }}
    />
  );
}
