import { Box } from '@mui/material';

/** What is wrong, under the row that it is about. */
export function Problems({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Box component="ul" role="alert" sx={{ m: 0, mt: 1, pl: 2.5, color: 'error.main' }}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </Box>
  );
}
