import DownloadIcon from '@mui/icons-material/Download';
import { Button, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useMay } from '../access';
import {
  Count,
  CursorTable,
  EmptyState,
  nodeWith,
  Section,
  SimpleTable,
  StateChip,
  usePages,
  useWords,
} from '../components';
import { type ImportFile } from './import-file';
import { isUnderWay } from './ImportState';
import { importMessages } from './messages';

/** What the dry run found: counts over the whole file, then the first bad cells, and the file to correct. */
export function ImportReport({ file }: { readonly file: ImportFile }) {
  const t = useWords(importMessages).imports.report;
  const may = useMay();
  const hasIssues = file.issueCounts.length > 0;
  // The bad rows hold full numbers: they go back to who may deliver files, and to nobody else.
  const download = file.rowRejected > 0 && may('import.start') && (
    <Button
      component="a"
      href={`/imports/${encodeURIComponent(file.id)}/errors`}
      download
      startIcon={<DownloadIcon />}
      variant="outlined"
    >
      {t.download}
    </Button>
  );
  return (
    <Section title={t.title} actions={download}>
      {!hasIssues && <EmptyState>{isUnderWay(file) ? t.waiting : t.clean}</EmptyState>}
      {hasIssues && (
        <>
          <SimpleTable
            caption={t.countsCaption}
            rows={file.issueCounts}
            keyOf={(issue) => `${issue.column} ${issue.code} ${issue.severity}`}
            columns={[
              { label: t.column, render: (issue) => issue.column || t.wholeRow },
              { label: t.message, render: (issue) => issue.message },
              { label: t.code, render: (issue) => <code>{issue.code}</code> },
              { label: t.severity, render: (issue) => <Severity severity={issue.severity} /> },
              { label: t.count, align: 'right', render: (issue) => <Count value={issue.count} /> },
            ]}
          />
          <Issues importId={file.id} />
        </>
      )}
    </Section>
  );
}

function Issues({ importId }: { readonly importId: string }) {
  const t = useWords(importMessages).imports.report;
  const pages = usePages(
    client.ImportIssuesDocument,
    { id: importId },
    (answer) => nodeWith(answer.node, 'issues')?.issues,
    {
      size: 50,
    },
  );
  return (
    <>
      <Typography component="h3" variant="h3" sx={{ mt: 2 }}>
        {t.issues}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t.issuesNote}
      </Typography>
      <CursorTable
        caption={t.issuesCaption}
        pages={pages}
        keyOf={(issue) => `${issue.line} ${issue.column} ${issue.code}`}
        empty={t.clean}
        columns={[
          { label: t.line, render: (issue) => <Count value={issue.line} /> },
          { label: t.column, render: (issue) => issue.column || t.wholeRow },
          { label: t.value, render: (issue) => <code>{issue.value ?? ''}</code> },
          { label: t.message, render: (issue) => issue.message },
          { label: t.severity, render: (issue) => <Severity severity={issue.severity} /> },
        ]}
      />
    </>
  );
}

function Severity({ severity }: { readonly severity: string }) {
  const { severities } = useWords(importMessages).imports.report;
  const isError = severity === 'ERROR';
  return <StateChip tone={isError ? 'bad' : 'warning'}>{isError ? severities.ERROR : severities.WARNING}</StateChip>;
}
