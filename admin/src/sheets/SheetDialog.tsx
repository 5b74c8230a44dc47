import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  LinearProgress,
  Stack,
  Typography,
} from '@mui/material';
import { columnsCsv, type Columns } from '@tepat/shared';
import { useId, useState, type ReactNode } from 'react';
import { saveFile, uploadFile } from '../client';
import { FileButton, useWords } from '../components';
import { sheetMessages } from './messages';
import { SheetFindings, type SheetReport } from './SheetFindings';

export interface SheetAnswer {
  readonly report: SheetReport | null;
  /** Everything is done: the dialog closes. */
  readonly done: boolean;
}

interface SheetDialogProps {
  readonly title: string;
  readonly text: string;
  readonly save: string;
  readonly template: Columns;
  readonly templateName: string;
  /** Sends what was uploaded; false: it is judged only. What it throws is shown. */
  readonly send: (upload: string, apply: boolean) => Promise<SheetAnswer>;
  readonly onClose: () => void;
  /** Further fields, before the file. */
  readonly children?: ReactNode;
}

/** A small file that people fill in: checked first, with a finding for every bad cell, and then taken as a whole. */
export function SheetDialog(props: SheetDialogProps) {
  const t = useWords(sheetMessages).sheets;
  const { onClose, template, templateName } = props;
  const sheet = useSheet(props);
  const { file, report, problem, isWorking } = sheet;
  const isSound = report !== null && report.rowAccepted > 0 && report.rowRejected === 0;
  const title = useId();
  return (
    <Dialog open onClose={isWorking ? undefined : onClose} aria-labelledby={title} fullWidth maxWidth="md">
      <DialogTitle id={title}>{props.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <DialogContentText>{props.text}</DialogContentText>
        {props.children}
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <FileButton
            name={t.choose}
            accept=".csv,text/csv"
            describedBy={`${title}-file`}
            onFiles={([chosen]) => sheet.choose(chosen ?? null)}
          />
          <Typography id={`${title}-file`} variant="body2" role="status" sx={{ overflowWrap: 'anywhere' }}>
            {file?.name ?? t.none}
          </Typography>
          <Button size="small" onClick={() => saveFile(new File([columnsCsv(template)], templateName))}>
            {t.template}
          </Button>
        </Stack>
        {isWorking && <LinearProgress aria-label={t.working} />}
        {problem && (
          <Alert severity="error" role="alert">
            {problem}
          </Alert>
        )}
        {report && file && <SheetFindings report={report} file={file} isSound={isSound} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap' }}>
        <Button onClick={onClose} disabled={isWorking}>
          {t.back}
        </Button>
        <Button variant="outlined" disabled={file === null || isWorking} onClick={() => void sheet.send(false)}>
          {t.check}
        </Button>
        <Button variant="contained" disabled={!isSound || isWorking} onClick={() => void sheet.send(true)}>
          {props.save}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function useSheet({ send, onClose }: SheetDialogProps) {
  const [file, setFile] = useState<File | null>(null);
  const [upload, setUpload] = useState<string | null>(null);
  const [report, setReport] = useState<SheetReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  return {
    ...{ file, report, problem, isWorking },
    choose: (chosen: File | null): void => {
      setFile(chosen);
      setUpload(null);
      setReport(null);
      setProblem(null);
    },
    send: async (apply: boolean): Promise<void> => {
      if (file === null) return;
      setWorking(true);
      setProblem(null);
      try {
        const name = upload ?? (await uploadFile(file, '/uploads/sheets'));
        setUpload(name);
        const answer = await send(name, apply);
        setReport(answer.report);
        if (answer.done) onClose();
      } catch (failure) {
        setProblem(failure instanceof Error ? failure.message : String(failure));
      } finally {
        setWorking(false);
      }
    },
  };
}
