import UploadFileIcon from '@mui/icons-material/UploadFile';
import { Button } from '@mui/material';
import { client, HANDOVER_ANSWER_COLUMNS } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { useWords } from '../components';
import { SheetDialog, type SheetAnswer } from '../sheets';
import { handoverMessages } from './messages';

const TEMPLATE = { columns: HANDOVER_ANSWER_COLUMNS };

interface AnswerFileProps {
  readonly handoverId: string;
  readonly onDone: () => void;
}

/** The centre's answer as a file: checked first, with a finding for every bad row, then kept as a whole. */
export function AnswerFile({ handoverId, onDone }: AnswerFileProps) {
  const t = useWords(handoverMessages).handovers.reply;
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  if (!useMay()('handover.answer')) return null;
  const send = async (upload: string, apply: boolean): Promise<SheetAnswer> => {
    const input = { handover: handoverId, upload, apply };
    const { report, applied } = accepted(
      (await api.execute(client.AnswerHandoverFileDocument, { input })).answerHandoverFile,
    );
    if (applied) {
      notify(t.saved, { type: 'success' });
      onDone();
    }
    return { report: report ?? null, done: applied };
  };
  return (
    <>
      <Button variant="outlined" startIcon={<UploadFileIcon />} onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      {isOpen && (
        <SheetDialog
          {...{ title: t.title, text: t.text, save: t.save, send }}
          template={TEMPLATE}
          templateName="jawaban-pusat.csv"
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
