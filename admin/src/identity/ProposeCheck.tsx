import { Button, MenuItem, TextField } from '@mui/material';
import {
  CHECKABLE_CATEGORIES,
  IDENTITY_CHECK_BASES,
  IDENTITY_FINDINGS,
  identityCategory,
  runDateAt,
  type Bilingual,
  type IdentityCategoryCode,
  type IdentityCheckBasis,
  type IdentityFinding,
} from '@tepat/shared';
import { useState, type ReactNode } from 'react';
import { useMay } from '../access';
import { ReasonDialog, useWords } from '../components';
import { useFormat } from '../i18n';
import { identityMessages } from './messages';
import type { Record } from './record';
import { useCheckActs } from './use-check-acts';

/** Says which of the two records is right. It waits for a second person. */
export function ProposeCheck({ record }: { readonly record: Record }) {
  const t = useWords(identityMessages).identity;
  const { locale } = useFormat();
  const acts = useCheckActs();
  const [open, setOpen] = useState(false);
  const [today] = useState(() => runDateAt(new Date()));
  const waiting = record.checks.filter(({ state }) => state === 'PROPOSED').map(({ category }) => category);
  const categories = CHECKABLE_CATEGORIES.filter(
    (code) => record.findings.some((found) => found.code === code) && !waiting.includes(code),
  );
  const { civilSince } = record;
  if (!useMay()('identity.check') || categories.length === 0 || !civilSince) return null;
  const choices = (words: { readonly [code: string]: Bilingual }): ReactNode =>
    Object.entries(words).map(([code, label]) => (
      <MenuItem key={code} value={code}>
        {label[locale]}
      </MenuItem>
    ));
  const go = async (form: FormData, reason: string): Promise<void> => {
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    await acts.propose(
      {
        resident: record.id,
        category: text('category') as IdentityCategoryCode,
        finding: text('finding') as IdentityFinding,
        basis: text('basis') as IdentityCheckBasis,
        documentNumber: text('documentNumber') || null,
        observedOn: text('observedOn') || today,
        reason,
        seen: civilSince,
      },
      t.proposed,
    );
    setOpen(false);
  };
  return (
    <>
      <Button variant="contained" size="small" onClick={() => setOpen(true)}>
        {t.propose}
      </Button>
      {open && (
        <ReasonDialog
          title={t.propose}
          text={t.propose_text}
          words={{ reason: t.reason, help: t.reason_help, tooShort: t.reason_short }}
          go={t.send}
          back={t.cancel}
          onGo={go}
          onClose={() => setOpen(false)}
        >
          <TextField select name="category" label={t.category} defaultValue={categories[0]} fullWidth>
            {categories.map((code) => (
              <MenuItem key={code} value={code}>
                {identityCategory(code).label[locale]}
              </MenuItem>
            ))}
          </TextField>
          <TextField select name="finding" label={t.finding} defaultValue="RECORD_RIGHT" fullWidth>
            {choices(IDENTITY_FINDINGS)}
          </TextField>
          <TextField select name="basis" label={t.basis} defaultValue="SEEN_IN_PERSON" fullWidth>
            {choices(IDENTITY_CHECK_BASES)}
          </TextField>
          <TextField
            name="documentNumber"
            label={t.document}
            helperText={t.document_help}
            fullWidth
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
          <TextField
            name="observedOn"
            type="date"
            label={t.observed}
            defaultValue={today}
            fullWidth
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
          />
        </ReasonDialog>
      )}
    </>
  );
}
