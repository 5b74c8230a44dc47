import { Button, MenuItem, Stack, TextField } from '@mui/material';
import { client, HANDOVER_ANSWERS, HANDOVER_FOLLOW_UPS, type HandoverFollowUp } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { fill, ReasonDialog, useWords } from '../components';
import { useFormat } from '../i18n';
import { handoverMessages } from './messages';

const FOLLOW_UPS = Object.keys(HANDOVER_FOLLOW_UPS) as HandoverFollowUp[];
const NO_REASON = { reason: '', help: '', tooShort: '' };

interface HandedOverActsProps {
  readonly item: client.HandedOverPartsFragment;
  readonly onDone: () => void;
}

/** Enters the centre's answer about one correction, and says what is done about its refusal. */
export function HandedOverActs({ item, onDone }: HandedOverActsProps) {
  const t = useWords(handoverMessages).handovers;
  const { locale } = useFormat();
  const notify = useNotify();
  const [dialog, setDialog] = useState<'ENTER' | 'FOLLOW' | null>(null);
  if (!useMay()('handover.answer') || item.state === 'REFLECTED_IN_VERSION') return null;
  const { id, correctionNumber: number } = item;
  const close = (): void => setDialog(null);
  const done = (message: string): void => {
    close();
    notify(message, { type: 'success' });
    onDone();
  };

  const enter = async (form: FormData): Promise<void> => {
    const answer = form.get('answer') === 'REJECTED' ? 'REJECTED' : 'ACCEPTED';
    const input = { item: id, answer, note: textOf(form, 'note') } as const;
    accepted((await api.execute(client.AnswerHandedOverDocument, { input })).answerHandedOver);
    done(t.enter.saved);
  };
  const follow = async (form: FormData, reason: string): Promise<void> => {
    const followUp = form.get('followUp') === 'LEFT' ? 'LEFT' : 'AGAIN';
    const input = { item: id, followUp, reason } as const;
    accepted((await api.execute(client.FollowUpHandedOverDocument, { input })).followUpHandedOver);
    done(t.follow.saved);
  };

  return (
    <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
      <Button size="small" variant="outlined" onClick={() => setDialog('ENTER')}>
        {t.enter.open}
      </Button>
      {item.state === 'REJECTED_BY_CENTRE' && (
        <Button size="small" variant="contained" onClick={() => setDialog('FOLLOW')}>
          {t.follow.open}
        </Button>
      )}
      {dialog === 'ENTER' && (
        <ReasonDialog
          title={fill(t.enter.title, { number })}
          text={t.enter.text}
          words={NO_REASON}
          reason="NONE"
          {...{ go: t.go, back: t.back, onGo: enter, onClose: close }}
        >
          <TextField select name="answer" label={t.answer} defaultValue="ACCEPTED" fullWidth autoFocus>
            {HANDOVER_ANSWERS.map((answer) => (
              <MenuItem key={answer} value={answer}>
                {t.enter.answers[answer]}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            name="note"
            label={t.enter.note}
            fullWidth
            multiline
            minRows={2}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
        </ReasonDialog>
      )}
      {dialog === 'FOLLOW' && (
        <ReasonDialog
          title={fill(t.follow.title, { number })}
          text={t.follow.text}
          words={{ reason: t.follow.reason, help: t.follow.help, tooShort: t.follow.short }}
          {...{ go: t.go, back: t.back, onGo: follow, onClose: close }}
        >
          <TextField select name="followUp" label={t.follow.what} defaultValue="AGAIN" fullWidth>
            {FOLLOW_UPS.map((each) => (
              <MenuItem key={each} value={each}>
                {HANDOVER_FOLLOW_UPS[each][locale]}
              </MenuItem>
            ))}
          </TextField>
        </ReasonDialog>
      )}
    </Stack>
  );
}

function textOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
