import { Button, Stack, Typography } from '@mui/material';
import { IDENTITY_CHECK_BASES, type client } from '@tepat/shared';
import { useState } from 'react';
import { useMay } from '../access';
import { DateWib, Day, EmptyState, fill, ReasonDialog, Section, StateChip, useWords } from '../components';
import { useFormat } from '../i18n';
import { CorrectFromCheck } from './CorrectFromCheck';
import { identityMessages } from './messages';
import type { Record } from './record';
import { useCheckActs } from './use-check-acts';

const TONES = { PROPOSED: 'info', CONFIRMED: 'good', DECLINED: 'quiet' } as const;

/** What officials found, and the second person's word on it. */
export function Checks({ record }: { readonly record: Record }) {
  const t = useWords(identityMessages).identity;
  return (
    <Section title={t.checks} note={t.checks_note}>
      {record.checks.length === 0 ? (
        <EmptyState>{t.no_checks}</EmptyState>
      ) : (
        <Stack component="ol" sx={{ gap: 2, m: 0, p: 0, listStyle: 'none' }}>
          {record.checks.map((check) => (
            <li key={check.id}>
              <One check={check} record={record} />
            </li>
          ))}
        </Stack>
      )}
    </Section>
  );
}

interface OneProps {
  readonly check: client.IdentityCheckPartsFragment;
  readonly record: Record;
}

function One({ check, record }: OneProps) {
  const t = useWords(identityMessages).identity;
  const { locale } = useFormat();
  const { categoryLabel, finding, basis, documentNumber, observedOn, reason, state } = check;
  return (
    <Stack sx={{ gap: 0.5, alignItems: 'flex-start' }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 600 }}>
          {categoryLabel}: {t.findings[finding]}
        </Typography>
        <StateChip tone={TONES[state]}>{t.states[state]}</StateChip>
      </Stack>
      <Typography sx={{ whiteSpace: 'pre-wrap' }}>{reason}</Typography>
      <Typography variant="body2" color="textSecondary">
        {[IDENTITY_CHECK_BASES[basis][locale], documentNumber].filter(Boolean).join(' ')}, <Day value={observedOn} />
        {' · '}
        {check.mine ? t.me : (check.proposedByName ?? '–')}, <DateWib value={check.proposedAt} />
      </Typography>
      {check.decidedAt && (
        <Typography variant="body2" color="textSecondary">
          {t.states[state]}: {check.decisionReason} · {check.decidedByName ?? '–'}, <DateWib value={check.decidedAt} />
        </Typography>
      )}
      {check.feedbackNumber && (
        <Typography variant="body2">{fill(t.told, { number: check.feedbackNumber })}</Typography>
      )}
      {state === 'PROPOSED' && <Decide check={check} />}
      {state === 'CONFIRMED' && finding === 'CIVIL_RIGHT' && <CorrectFromCheck check={check} record={record} />}
    </Stack>
  );
}

function Decide({ check }: { readonly check: client.IdentityCheckPartsFragment }) {
  const t = useWords(identityMessages).identity;
  const acts = useCheckActs();
  const [asked, setAsked] = useState<boolean | null>(null);
  const may = useMay()('identity.confirm');
  if (check.mine) return <Typography variant="body2">{t.waits_for_another}</Typography>;
  if (!may) return null;
  const close = (): void => setAsked(null);
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      <Button size="small" variant="contained" onClick={() => setAsked(true)}>
        {t.confirm}
      </Button>
      <Button size="small" variant="outlined" onClick={() => setAsked(false)}>
        {t.decline}
      </Button>
      {asked !== null && (
        <ReasonDialog
          title={asked ? t.confirm : t.decline}
          text={asked ? t.confirm_text[check.finding] : t.decline_text}
          words={{ reason: t.reason, help: t.reason_help, tooShort: t.reason_short }}
          go={asked ? t.confirm : t.decline}
          back={t.cancel}
          onGo={async (_form, reason) => {
            await acts.decide({ check: check.id, confirms: asked, reason }, asked ? t.confirmed : t.declined);
            close();
          }}
          onClose={close}
        />
      )}
    </Stack>
  );
}
