import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { Answered, fill, nodeWith, useDocument, useWords } from '../components';
import { ClauseTable } from './ClauseTable';
import { residentMessages } from './messages';
import { OutcomeChip } from './OutcomeChip';

interface LiveCheckProps {
  readonly decisionId: string;
  readonly program: string;
}

/** The same criteria over the facts of this moment, asked for on purpose only: it decides nothing. */
export function LiveCheck({ decisionId, program }: LiveCheckProps) {
  const t = useWords(residentMessages).residents.decisions;
  const [asked, setAsked] = useState(false);
  const query = useDocument(client.DecisionNowDocument, { id: decisionId }, { enabled: asked });
  if (!asked) {
    return (
      <Button size="small" variant="outlined" onClick={() => setAsked(true)}>
        {t.now}
      </Button>
    );
  }
  return (
    <Answered query={query} pick={(answer) => nodeWith(answer.node, 'now')?.now} lines={3}>
      {(now) => (
        <Box sx={{ border: '1px dashed', borderColor: 'divider', p: 1.5, borderRadius: 1 }}>
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
            <Typography component="h4" variant="subtitle2">
              {t.nowTitle}
            </Typography>
            <OutcomeChip outcome={now.outcome} />
          </Stack>
          <Alert severity="info" sx={{ my: 1 }}>
            {t.nowNote}
          </Alert>
          <Typography>{now.sentence}</Typography>
          <ClauseTable caption={`${fill(t.caption, { program })}: ${t.nowTitle}`} clauses={now.clauses} />
        </Box>
      )}
    </Answered>
  );
}
