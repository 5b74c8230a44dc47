import { FilterField } from '../../components';
import type { Typed } from './draft';

interface NumberFieldProps {
  readonly label: string;
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
  readonly problems?: readonly string[];
  readonly help?: string | undefined;
  readonly disabled?: boolean;
}

/** A whole number, or nothing yet. */
export function NumberField({ label, value, onChange, problems = [], help, disabled = false }: NumberFieldProps) {
  return (
    <FilterField
      type="number"
      label={label}
      value={value}
      disabled={disabled}
      error={problems.length > 0}
      helperText={problems.join(' ') || help}
      onChange={(event) => onChange(event.target.value === '' ? '' : Number(event.target.value))}
      slotProps={{ htmlInput: { step: 1 } }}
      sx={{ minWidth: 150 }}
    />
  );
}
