import { Checkbox, FormControlLabel } from '@mui/material';

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is so or not. */
export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <FormControlLabel
      label={label}
      control={<Checkbox size="small" checked={checked} onChange={(_, next) => onChange(next)} />}
    />
  );
}
