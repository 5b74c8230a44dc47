import { MenuItem, TextField } from '@mui/material';
import {
  NUMBERED_OBJECTION_CHANNELS,
  OBJECTION_CHANNELS,
  OBJECTION_GROUNDS,
  type ObjectionChannel,
} from '@tepat/shared';
import { useWords } from '../components';
import { useFormat } from '../i18n';
import { objectionMessages } from './messages';
import type { DraftField, ObjectionDraft } from './objection';

const isNumbered = (channel: string): boolean => NUMBERED_OBJECTION_CHANNELS.includes(channel as ObjectionChannel);

type RaiseWords = (typeof objectionMessages)['en']['objections']['raise'];

/** What is missing of a draft, field by field. */
export function draftFaults(draft: ObjectionDraft, today: string, t: RaiseWords): Partial<Record<DraftField, string>> {
  return {
    ...(draft.ground ? {} : { ground: t.groundMissing }),
    ...(draft.statement.trim() ? {} : { statement: t.statementMissing }),
    ...(isNumbered(draft.channel) && !draft.letterNumber.trim() ? { letterNumber: t.numberMissing } : {}),
    ...(draft.receivedOn && draft.receivedOn <= today ? {} : { receivedOn: t.receivedWrong }),
  };
}

interface RaiseFieldsProps {
  readonly draft: ObjectionDraft;
  readonly faults: Partial<Record<DraftField, string>>;
  readonly today: string;
  readonly onChange: (draft: ObjectionDraft) => void;
}

/** The fields of an objection, in the order in which they are asked at the counter. */
export function RaiseFields({ draft, faults, today, onChange }: RaiseFieldsProps) {
  const t = useWords(objectionMessages).objections.raise;
  const { locale } = useFormat();
  const field = (name: DraftField) => ({
    value: draft[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange({ ...draft, [name]: target.value }),
    error: name in faults,
    required: true,
    fullWidth: true,
    margin: 'none' as const,
  });
  return (
    <>
      <TextField select label={t.ground} {...field('ground')} helperText={faults.ground}>
        {Object.entries(OBJECTION_GROUNDS).map(([code, label]) => (
          <MenuItem key={code} value={code}>
            {label[locale]}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t.statement}
        {...field('statement')}
        multiline
        minRows={3}
        helperText={faults.statement ?? t.statementHelp}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <TextField select label={t.channel} {...field('channel')}>
        {Object.entries(OBJECTION_CHANNELS).map(([code, label]) => (
          <MenuItem key={code} value={code}>
            {label[locale]}
          </MenuItem>
        ))}
      </TextField>
      {isNumbered(draft.channel) && (
        <TextField
          label={t.number}
          {...field('letterNumber')}
          helperText={faults.letterNumber}
          slotProps={{ htmlInput: { maxLength: 60 } }}
        />
      )}
      <TextField
        type="date"
        label={t.received}
        {...field('receivedOn')}
        helperText={faults.receivedOn ?? t.receivedHelp}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
      />
    </>
  );
}
