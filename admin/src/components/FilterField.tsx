import { TextField, type TextFieldProps } from '@mui/material';

/** A field of a filter or search line: as wide as it needs, its label always in sight. */
export function FilterField({ slotProps, sx, ...props }: TextFieldProps) {
  return (
    <TextField
      size="small"
      variant="outlined"
      margin="none"
      fullWidth={false}
      autoComplete="off"
      {...props}
      slotProps={{
        ...slotProps,
        inputLabel: { shrink: true },
        ...(props.select ? { select: { displayEmpty: true } } : {}),
      }}
      sx={[{ minWidth: 190 }, ...(Array.isArray(sx) ? sx : [sx])]}
    />
  );
}
