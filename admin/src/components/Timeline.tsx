import { Box } from '@mui/material';
import type { ReactNode } from 'react';

export interface TimelineEntry {
  readonly key: string;
  readonly content: ReactNode;
}

/** What happened, one after another, as an ordered list. */
export function Timeline({ entries, label }: { readonly entries: readonly TimelineEntry[]; readonly label: string }) {
  return (
    <Box
      component="ol"
      aria-label={label}
      sx={{ listStyle: 'none', m: 0, p: 0, borderLeft: '2px solid', borderColor: 'divider', ml: 1 }}
    >
      {entries.map(({ key, content }) => (
        <Box
          component="li"
          key={key}
          sx={{
            pl: 2.5,
            pb: 2,
            position: 'relative',
            '&::before': {
              content: '""',
              position: 'absolute',
              left: -7,
              top: 6,
              width: 12,
              height: 12,
              borderRadius: '50%',
              bgcolor: 'primary.main',
            },
          }}
        >
          {content}
        </Box>
      ))}
    </Box>
  );
}
