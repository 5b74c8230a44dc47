import { client } from '@tepat/shared';
import { Alert, AlertTitle, Box, Button, Skeleton, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { componentMessages } from './messages';
import { useWords } from './use-words';

/** Says that there is nothing, and why that may be. */
export function EmptyState({ children }: { readonly children: ReactNode }) {
  return (
    <Typography color="textSecondary" sx={{ py: 3, px: 2 }}>
      {children}
    </Typography>
  );
}

/** What went wrong, in the server's own sentence, and the way to try again. */
export function ErrorState({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  const t = useWords(componentMessages).components;
  const told = error instanceof client.ApiFailure && error.code !== 'NO_ANSWER';
  const retry = onRetry && (
    <Button color="inherit" onClick={onRetry} sx={{ whiteSpace: 'nowrap' }}>
      {t.retry}
    </Button>
  );
  return (
    <Alert severity="error" role="alert" action={retry} sx={{ my: 2 }}>
      <AlertTitle>{t.failed}</AlertTitle>
      {told ? error.message : t.unreachable}
    </Alert>
  );
}

/** For an id that leads nowhere: absent and forbidden look the same. */
export function MissingState() {
  const t = useWords(componentMessages).components;
  return (
    <Alert severity="info" sx={{ my: 2 }}>
      <AlertTitle>{t.missing}</AlertTitle>
      {t.missingText}
    </Alert>
  );
}

/** The outline of what is on its way. */
export function LoadingState({ lines = 5 }: { readonly lines?: number }) {
  const t = useWords(componentMessages).components;
  return (
    <Box role="status" aria-label={t.loading} sx={{ py: 1 }}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={34} width={`${95 - (line % 3) * 12}%`} />
      ))}
    </Box>
  );
}
