import DownloadIcon from '@mui/icons-material/Download';
import { Alert, Button } from '@mui/material';
import { fill, SimpleTable, useWords } from '../components';
import { saveFile } from '../client';
import { errorFile, type Finding } from './error-file';
import { sheetMessages } from './messages';

export interface SheetReport {
  readonly rowTotal: number;
  readonly rowAccepted: number;
  readonly rowRejected: number;
  readonly issues: readonly (Finding & { readonly value: string; readonly code: string })[];
}

const SHOWN = 100;

interface SheetFindingsProps {
  readonly report: SheetReport;
  /** As it was chosen. */
  readonly file: File;
  readonly isSound: boolean;
}

/** What was found in the file, and the same file with the error columns to put it right. */
export function SheetFindings({ report, file, isSound }: SheetFindingsProps) {
  const t = useWords(sheetMessages).sheets;
  const { rowTotal: rows, rowAccepted: accepted, rowRejected: rejected, issues } = report;
  const save = async (): Promise<void> =>
    saveFile(new File([errorFile(await file.text(), file.name, issues)], `kesalahan-${file.name}`));
  return (
    <>
      <Alert severity={isSound ? 'success' : 'warning'} role="status">
        {fill(t.summary, { rows, accepted, rejected })}
      </Alert>
      {issues.length > 0 && (
        <>
          <Button
            size="small"
            variant="outlined"
            startIcon={<DownloadIcon />}
            onClick={() => void save()}
            sx={{ justifySelf: 'start' }}
          >
            {t.errors}
          </Button>
          <SimpleTable
            caption={t.issues}
            rows={issues.slice(0, SHOWN)}
            keyOf={({ line, column, code }) => `${line} ${column} ${code}`}
            columns={[
              { label: t.line, render: ({ line }) => line },
              { label: t.column, render: ({ column }) => column || t.whole },
              { label: t.value, render: ({ value }) => <code>{value}</code> },
              { label: t.message, render: ({ message }) => message },
            ]}
          />
        </>
      )}
    </>
  );
}
