import { Alert } from '@mui/material';
import { client } from '@tepat/shared';
import { useParams } from 'react-router-dom';
import {
  Answered,
  Count,
  DateWib,
  Day,
  Digest,
  FactList,
  fill,
  nodeWith,
  Page,
  Section,
  useDocument,
  useRequesterText,
  useWords,
} from '../components';
import { AdoptionBanner } from '../adoption';
import { useFormat } from '../i18n';
import { CommitReport } from './CommitReport';
import { ImportActions } from './ImportActions';
import { ImportReport } from './ImportReport';
import { ImportProgress, ImportState, isUnderWay } from './ImportState';
import { kindText } from './kind-text';
import { importMessages } from './messages';
import { type ImportFile } from './import-file';

const POLL_MS = 1_500;

/** One delivered file: what it is, what the dry run found, and whether it is to be committed. */
export function ImportShow() {
  const { id = '' } = useParams();
  const t = useWords(importMessages).imports;
  const query = useDocument(
    client.ImportRecordDocument,
    { id },
    {
      pollEvery: (answer) => {
        const file = nodeWith(answer?.node, 'issueCounts');
        return file && isUnderWay(file) ? POLL_MS : false;
      },
    },
  );
  const file = nodeWith(query.data?.node, 'issueCounts');
  return (
    <Page
      title={file?.fileName ?? t.title}
      lead={file && <ImportState state={file.state} />}
      back={{ to: '/imports', name: t.title }}
      actions={file && <ImportActions file={file} onDone={() => void query.refetch()} />}
    >
      <Answered query={query} pick={() => file} lines={8}>
        {(shown) => (
          <>
            {shown.adoption && <AdoptionBanner adoption={shown.adoption} onDone={() => void query.refetch()} />}
            <About file={shown} />
            <CommitReport file={shown} />
            <ImportReport file={shown} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function About({ file }: { readonly file: ImportFile }) {
  const t = useWords(importMessages).imports;
  const format = useFormat();
  const requester = useRequesterText();
  return (
    <Section title={t.about}>
      <ImportProgress file={file} />
      {file.refusal && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {fill(t.refused, { why: file.refusal })}
        </Alert>
      )}
      <FactList
        items={[
          [t.kind, kindText(file.kind, format.locale)],
          [t.delivery, file.deliveryVersion],
          [t.mode, t.modes[file.mode]],
          [t.referenceDate, <Day value={file.referenceDate} />],
          [t.rows, <Count value={file.rowTotal} />],
          [t.accepted, <Count value={file.rowAccepted} />],
          [t.warned, <Count value={file.rowWarned} />],
          [t.rejected, <Count value={file.rowRejected} />],
          [t.revision, <Count value={file.revisionNumber} />],
          [t.size, fill(t.bytes, { count: format.count(file.bytes) })],
          [t.by, requester(file.createdBy, file.createdByName)],
          [t.created, <DateWib value={file.createdAt} />],
          [t.finished, <DateWib value={file.finishedAt} />],
          [t.digest, <Digest value={file.sha256} />],
        ]}
      />
    </Section>
  );
}
