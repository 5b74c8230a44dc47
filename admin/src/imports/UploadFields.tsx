import { Box, Button, FormHelperText, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { INTAKE_KINDS, INTAKE_TEMPLATES, isIntakeKind, templateCsv, type client } from '@tepat/shared';
import { useId, type ChangeEvent } from 'react';
import { FileButton, useWords } from '../components';
import { useFormat } from '../i18n';
import { importMessages } from './messages';

export interface UploadDraft {
  readonly file: File | null;
  readonly kind: string;
  readonly deliveryVersion: string;
  readonly mode: client.DeliveryMode;
  readonly referenceDate: string;
}
export type UploadField = keyof UploadDraft;

interface UploadFieldsProps {
  readonly draft: UploadDraft;
  readonly faults: Partial<Record<UploadField, string>>;
  readonly onChange: (draft: UploadDraft) => void;
}

/** The fields that say what a file is. */
export function UploadFields({ draft, faults, onChange }: UploadFieldsProps) {
  const t = useWords(importMessages).imports;
  const { locale } = useFormat();
  const set = (change: Partial<UploadDraft>): void => onChange({ ...draft, ...change });
  const text = (field: 'kind' | 'deliveryVersion' | 'referenceDate') => ({
    value: draft[field],
    onChange: (event: ChangeEvent<HTMLInputElement>) => set({ [field]: event.target.value }),
    error: faults[field] !== undefined,
    helperText: faults[field],
    required: true,
    fullWidth: true,
  });
  return (
    <>
      <FilePicker file={draft.file} fault={faults.file} onChange={(file) => set({ file })} />
      <TextField select label={t.kind} {...text('kind')}>
        {INTAKE_KINDS.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {INTAKE_TEMPLATES[kind].label[locale]}
          </MenuItem>
        ))}
      </TextField>
      {isIntakeKind(draft.kind) && <TemplateLink kind={draft.kind} />}
      <TextField
        label={t.upload.version}
        {...text('deliveryVersion')}
        slotProps={{ htmlInput: { maxLength: 24 } }}
        autoComplete="off"
      />
      <TextField
        select
        label={t.mode}
        value={draft.mode}
        onChange={(event) => set({ mode: event.target.value === 'DELTA' ? 'DELTA' : 'FULL' })}
        fullWidth
      >
        <MenuItem value="FULL">{t.modes.FULL}</MenuItem>
        <MenuItem value="DELTA">{t.modes.DELTA}</MenuItem>
      </TextField>
      <TextField
        type="date"
        label={t.referenceDate}
        {...text('referenceDate')}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </>
  );
}

interface FilePickerProps {
  readonly file: File | null;
  readonly fault: string | undefined;
  readonly onChange: (file: File | null) => void;
}

function FilePicker({ file, fault, onChange }: FilePickerProps) {
  const t = useWords(importMessages).imports.upload;
  const id = useId();
  return (
    <Box>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <FileButton
          name={t.file}
          accept=".csv,.gz,text/csv,application/gzip"
          describedBy={fault ? `${id}-file ${id}-fault` : `${id}-file`}
          onFiles={([chosen]) => onChange(chosen ?? null)}
        />
        <Typography id={`${id}-file`} variant="body2" role="status" sx={{ overflowWrap: 'anywhere' }}>
          {file?.name ?? t.none}
        </Typography>
      </Stack>
      {fault && (
        <FormHelperText error id={`${id}-fault`}>
          {fault}
        </FormHelperText>
      )}
    </Box>
  );
}

function TemplateLink({ kind }: { readonly kind: (typeof INTAKE_KINDS)[number] }) {
  const t = useWords(importMessages).imports.upload;
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([templateCsv(kind)], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${kind}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Box>
      <Button size="small" onClick={save}>
        {t.template}
      </Button>
    </Box>
  );
}
