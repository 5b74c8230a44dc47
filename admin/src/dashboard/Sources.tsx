import { Alert, Box, Button, Typography } from '@mui/material';
import { client, daysBetween, INTAKE_TEMPLATES, plainDate, runDateAt } from '@tepat/shared';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Answered, Day, fill, RecordLink, Section, SimpleTable, useDocument, useWords } from '../components';
import { useFormat } from '../i18n';
import { latestDelivery, waitingFiles, type Delivery } from './latest-delivery';
import { dashboardMessages } from './messages';

/** How old what we know is, source by source: a list is only as fresh as its oldest source. */
export function Sources() {
  const t = useWords(dashboardMessages).dashboard.sources;
  const query = useDocument(client.DashboardSourcesDocument, {});
  return (
    <Section
      title={t.title}
      actions={
        <Button component={RouterLink} to="/imports" size="small">
          {t.open}
        </Button>
      }
    >
      <Answered query={query} pick={(answer) => answer.imports.edges} lines={7}>
        {(edges) => <SourceTable deliveries={edges.map((edge) => edge.node)} />}
      </Answered>
    </Section>
  );
}

function SourceTable({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const t = useWords(dashboardMessages).dashboard.sources;
  const format = useFormat();
  const kindName = (kind: string) => (t.kinds as Readonly<Record<string, string>>)[kind] ?? kind;
  const rows = Object.keys(INTAKE_TEMPLATES).map((kind) => ({ kind, delivery: latestDelivery(deliveries, kind) }));
  const { commit, approve } = waitingFiles(deliveries);
  const waiting = [
    ...(commit > 0 ? [fill(t.to_commit, { count: format.count(commit) })] : []),
    ...(approve > 0 ? [fill(t.to_approve, { count: format.count(approve) })] : []),
  ];
  const [today] = useState(() => runDateAt(new Date()));
  return (
    <>
      {waiting.length > 0 && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {waiting.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </Alert>
      )}
      <SimpleTable
        caption={t.caption}
        rows={rows}
        keyOf={({ kind }) => kind}
        columns={[
          { label: t.source, render: ({ kind }) => kindName(kind) },
          {
            label: t.describes,
            render: ({ delivery }) =>
              delivery ? (
                <>
                  <Day value={delivery.referenceDate} />
                  <Typography variant="body2" color="textSecondary">
                    {fill(t.age, {
                      days: format.count(Math.max(0, daysBetween(plainDate(delivery.referenceDate), today))),
                    })}
                  </Typography>
                </>
              ) : (
                <Typography variant="body2" color="textSecondary">
                  {t.never}
                </Typography>
              ),
          },
          {
            label: t.version,
            render: ({ delivery }) =>
              delivery && (
                <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                  <RecordLink kind="imports" id={delivery.id}>
                    {delivery.deliveryVersion}
                  </RecordLink>
                </Box>
              ),
          },
          { label: t.rows, align: 'right', render: ({ delivery }) => delivery && format.count(delivery.rowAccepted) },
        ]}
      />
    </>
  );
}
