import { TextField } from '@mui/material';

interface NativeSelectProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly problems?: readonly string[];
  readonly help?: string | undefined;
}

/** A choice as the browser offers it: many rows of them stay quick, and every keyboard and screen reader knows it. */
export function NativeSelect({ id, label, value, onChange, options, problems = [], help }: NativeSelectProps) {
  return (
    <TextField
      {...(id === undefined ? {} : { id })}
      select
      size="small"
      margin="none"
      variant="outlined"
      fullWidth={false}
      label={label}
      value={value}
      error={problems.length > 0}
      helperText={problems.join(' ') || help}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: 180, maxWidth: '100%' }}
    >
      {options.map(([code, text]) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </TextField>
  );
}
