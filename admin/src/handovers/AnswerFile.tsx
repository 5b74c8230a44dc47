import UploadFileIcon from '@mui/icons-material/UploadFile';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Typography,
} from '@mui/material';
import { client, columnsCsv, HANDOVER_ANSWER_COLUMNS } from '@tepat/shared';
import { useId, useState } from 'react';
import { useNotify } from 'react-admin';
import { useMay } from '../access';
import { accepted, api, saveFile, uploadFile } from '../client';
import { fill, SimpleTable, useWords } from '../components';
import { handoverMessages } from './messages';

type Report = NonNullable<client.AnswerHandoverFileMutation['answerHandoverFile']['report']>;

interface AnswerFileProps {
  readonly handoverId: string;
  readonly onDone: () => void;
}

/** The centre's answer as a file: checked first, with a finding for every bad row, then kept as a whole. */
export function AnswerFile(props: AnswerFileProps) {
  const t = useWords(handoverMessages).handovers.reply;
  const [isOpen, setOpen] = useState(false);
  if (!useMay()('handover.answer')) return null;
  return (
    <>
      <Button variant="outlined" startIcon={<UploadFileIcon />} onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      {isOpen && <AnswerDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function AnswerDialog({ handoverId, onDone, onClose }: AnswerFileProps & { readonly onClose: () => void }) {
  const words = useWords(handoverMessages).handovers;
  const t = words.reply;
  const notify = useNotify();
  const [file, setFile] = useState<File | null>(null);
  const [upload, setUpload] = useState<string | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const title = useId();
  const isSound = report !== null && report.rowAccepted > 0 && report.rowRejected === 0;

  const send = async (apply: boolean): Promise<void> => {
    if (file === null) return;
    setWorking(true);
    setProblem(null);
    try {
      const name = upload ?? (await uploadFile(file, '/uploads/sheets'));
      setUpload(name);
      const input = { handover: handoverId, upload: name, apply };
      const answer = accepted((await api.execute(client.AnswerHandoverFileDocument, { input })).answerHandoverFile);
      setReport(answer.report ?? null);
      if (answer.applied) {
        notify(t.saved, { type: 'success' });
        onDone();
        onClose();
      }
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setWorking(false);
    }
  };
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    setUpload(null);
    setReport(null);
  };

  return (
    <Dialog open onClose={isWorking ? undefined : onClose} aria-labelledby={title} fullWidth maxWidth="md">
      <DialogTitle id={title}>{t.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText>{t.text}</DialogContentText>
        <Button size="small" onClick={() => saveFile(template())} sx={{ justifySelf: 'start' }}>
          {t.template}
        </Button>
        <Box>
          <Typography component="label" htmlFor={`${title}-file`} variant="body2" sx={{ display: 'block' }}>
            {t.choose}
          </Typography>
          <input
            id={`${title}-file`}
            type="file"
            accept=".csv,text/csv"
            onChange={({ target }) => choose(target.files?.[0] ?? null)}
          />
        </Box>
        {problem && (
          <Alert severity="error" role="alert">
            {problem}
          </Alert>
        )}
        {report && <Findings report={report} isSound={isSound} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={isWorking}>
          {words.back}
        </Button>
        <Button variant="outlined" disabled={file === null || isWorking} onClick={() => void send(false)}>
          {t.check}
        </Button>
        <Button variant="contained" disabled={!isSound || isWorking} onClick={() => void send(true)}>
          {t.save}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const template = (): File => new File([columnsCsv({ columns: HANDOVER_ANSWER_COLUMNS })], 'jawaban-pusat.csv');

function Findings({ report, isSound }: { readonly report: Report; readonly isSound: boolean }) {
  const t = useWords(handoverMessages).handovers.reply;
  const { rowTotal: rows, rowAccepted, rowRejected, issues } = report;
  return (
    <>
      <Alert severity={isSound ? 'success' : 'warning'} role="status">
        {fill(t.summary, { rows, accepted: rowAccepted, rejected: rowRejected })}
      </Alert>
      {issues.length > 0 && (
        <SimpleTable
          caption={t.issues}
          rows={issues}
          keyOf={({ line, column, code }) => `${line} ${column} ${code}`}
          columns={[
            { label: t.line, render: ({ line }) => line },
            { label: t.column, render: ({ column }) => column },
            { label: t.value, render: ({ value }) => <code>{value}</code> },
            { label: t.message, render: ({ message }) => message },
          ]}
        />
      )}
    </>
  );
}
