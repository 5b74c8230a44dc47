import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useEffect, useId, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { componentMessages } from './messages';
import { fill, useWords } from './use-words';

interface PageProps {
  readonly title: string;
  /** One line under the title: what this page is about. */
  readonly lead?: ReactNode;
  readonly back?: { readonly to: string; readonly name: string };
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the console: one h1, the way back, actions, and sections below. */
export function Page({ title, lead, back, actions, children }: PageProps) {
  const t = useWords(componentMessages).components;
  useEffect(() => {
    document.title = `${title} · Tepat`;
  }, [title]);
  return (
    <Box sx={{ py: 2, maxWidth: 1400, mx: 'auto', width: '100%' }}>
      {back && (
        <Button component={Link} to={back.to} startIcon={<ArrowBackIcon />} size="small" sx={{ mb: 1 }}>
          {fill(t.back, { name: back.name })}
        </Button>
      )}
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 2, alignItems: 'flex-start', mb: 2 }}>
        <Box sx={{ flex: '1 1 320px' }}>
          <Typography component="h1" variant="h1" sx={{ fontSize: '1.5rem' }}>
            {title}
          </Typography>
          {lead && (
            <Typography component="div" color="textSecondary" sx={{ mt: 0.5 }}>
              {lead}
            </Typography>
          )}
        </Box>
        {actions && (
          <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
            {actions}
          </Stack>
        )}
      </Stack>
      <Stack sx={{ gap: 2 }}>{children}</Stack>
    </Box>
  );
}

interface SectionProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, note, actions, children }: SectionProps) {
  const id = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={{ p: 2, overflowX: 'auto' }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', mb: 1 }}>
        <Typography variant="h2" id={id}>
          {title}
        </Typography>
        {actions}
      </Stack>
      {note && (
        <Typography component="div" variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          {note}
        </Typography>
      )}
      {children}
    </Paper>
  );
}
