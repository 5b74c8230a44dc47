import { Box } from '@mui/material';
import { client } from '@tepat/shared';
import {
  Count,
  CursorTable,
  DateWib,
  Day,
  Page,
  RecordLink,
  Section,
  TwoLines,
  usePages,
  useRequesterText,
  useWords,
} from '../components';
import { useFormat } from '../i18n';
import { ImportProgress, ImportState, isUnderWay } from './ImportState';
import { kindText } from './kind-text';
import { importMessages } from './messages';
import { UploadButton } from './UploadButton';

const POLL_MS = 2_000;

/** All delivered files, newest first; what is under way moves by itself. */
export function ImportList() {
  const t = useWords(importMessages).imports;
  const { locale } = useFormat();
  const requester = useRequesterText();
  const pages = usePages(client.ImportPageDocument, {}, (answer) => answer.imports, {
    pollEvery: (answer) => (answer?.imports.edges.some(({ node }) => isUnderWay(node)) ? POLL_MS : false),
  });
  return (
    <Page title={t.title} lead={t.lead} actions={<UploadButton />}>
      <Section title={t.title}>
        <CursorTable
          caption={t.caption}
          pages={pages}
          keyOf={(file) => file.id}
          empty={t.empty}
          columns={[
            {
              label: t.file,
              render: (file) => (
                <TwoLines
                  first={
                    <RecordLink kind="imports" id={file.id}>
                      {file.fileName}
                    </RecordLink>
                  }
                  second={kindText(file.kind, locale)}
                />
              ),
            },
            {
              label: t.delivery,
              render: (file) => (
                <TwoLines
                  first={<Box sx={{ whiteSpace: 'nowrap' }}>{file.deliveryVersion}</Box>}
                  second={t.modes[file.mode]}
                />
              ),
            },
            { label: t.referenceDate, render: (file) => <Day value={file.referenceDate} /> },
            {
              label: t.state,
              render: (file) => (
                <>
                  <ImportState state={file.state} />
                  <ImportProgress file={file} />
                </>
              ),
            },
            { label: t.rows, align: 'right', render: (file) => <Count value={file.rowTotal} /> },
            { label: t.rejected, align: 'right', render: (file) => <Count value={file.rowRejected} /> },
            { label: t.revision, align: 'right', render: (file) => <Count value={file.revisionNumber} /> },
            {
              label: t.created,
              render: (file) => (
                <TwoLines
                  first={<DateWib value={file.createdAt} />}
                  second={requester(file.createdBy, file.createdByName)}
                />
              ),
            },
          ]}
        />
      </Section>
    </Page>
  );
}
