import { Alert, Box, Button, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useMay } from '../access';
import { Answered, Day, EmptyState, fill, nodeWith, SimpleTable, useDocument, useWords } from '../components';
import { residentMessages } from './messages';

/** What would change a decision: asked for on purpose only, because each look is an audit event. */
export function WhatIf({ decisionId, program }: { readonly decisionId: string; readonly program: string }) {
  const t = useWords(residentMessages).residents.decisions;
  const [asked, setAsked] = useState(false);
  const isAllowed = useMay()('worklist.assign');
  const query = useDocument(client.DecisionRemediesDocument, { id: decisionId }, { enabled: asked });
  if (!isAllowed) return null;
  if (!asked) {
    return (
      <Button size="small" variant="outlined" onClick={() => setAsked(true)} sx={{ mr: 1 }}>
        {t.whatIf}
      </Button>
    );
  }
  return (
    <Answered query={query} pick={(answer) => nodeWith(answer.node, 'whatWouldChange')?.whatWouldChange} lines={2}>
      {(remedies) => (
        <Box sx={{ border: '1px dashed', borderColor: 'divider', p: 1.5, my: 1, borderRadius: 1 }}>
          <Typography component="h4" variant="subtitle2">
            {t.whatIfTitle}
          </Typography>
          <Alert severity="info" sx={{ my: 1 }}>
            {t.whatIfNote}
          </Alert>
          {remedies.length === 0 ? (
            <EmptyState>{t.whatIfEmpty}</EmptyState>
          ) : (
            <SimpleTable
              caption={`${t.whatIfTitle}: ${program}`}
              rows={remedies}
              keyOf={({ clause }) => clause.code}
              columns={[
                { label: t.clause, render: ({ clause }) => clause.required ?? clause.code },
                { label: t.remedy, render: ({ kind }) => t.remedies[kind] },
                { label: t.actual, render: ({ clause }) => clause.actual ?? t.unknown },
                {
                  label: t.source,
                  render: ({ clause }) => (
                    <>
                      {clause.source} {clause.sourceDate && <Day value={clause.sourceDate} />}
                    </>
                  ),
                },
                {
                  label: t.lane,
                  render: ({ clause }) => (
                    <>
                      {clause.correctionChannel ?? t.notCorrectable}
                      {clause.correctedBy && (
                        <Typography variant="body2" color="textSecondary">
                          {fill(t.by, { who: clause.correctedBy })}
                        </Typography>
                      )}
                    </>
                  ),
                },
              ]}
            />
          )}
        </Box>
      )}
    </Answered>
  );
}
