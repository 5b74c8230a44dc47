import { Alert, Typography } from '@mui/material';
import { type client } from '@tepat/shared';
import { EmptyState, fill, Section, SimpleTable, StateChip, useWords } from '../components';
import { IdentityChip } from './IdentityChip';
import { residentMessages } from './messages';

type Identity = NonNullable<
  Extract<NonNullable<client.ResidentRecordQuery['node']>, { variables: unknown }>['identity']
>;

/** What the comparison with the civil registry found, category by category. */
export function IdentitySection({ identity }: { readonly identity: Identity | null | undefined }) {
  const t = useWords(residentMessages).residents.identity;
  return (
    <Section title={t.title} actions={<IdentityChip identity={identity} />}>
      {identity ? <Findings identity={identity} /> : <EmptyState>{t.noneText}</EmptyState>}
    </Section>
  );
}

function Findings({ identity }: { readonly identity: Identity }) {
  const t = useWords(residentMessages).residents.identity;
  return (
    <>
      {identity.suspended && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {t.suspendedNote}
        </Alert>
      )}
      {identity.findings.length === 0 ? (
        <Typography>{t.clean}</Typography>
      ) : (
        <SimpleTable
          caption={t.caption}
          rows={identity.findings}
          keyOf={(finding) => finding.code}
          columns={[
            { label: t.category, render: (finding) => finding.message },
            { label: t.effect, render: (finding) => <Effect finding={finding} /> },
          ]}
        />
      )}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {fill(t.since, { revision: identity.since })}
        {identity.notes.length > 0 && ` ${fill(t.notes, { notes: identity.notes.join(', ') })}`}
      </Typography>
    </>
  );
}

function Effect({ finding }: { readonly finding: Identity['findings'][number] }) {
  const t = useWords(residentMessages).residents.identity;
  if (finding.suspends) return <StateChip tone="warning">{t.suspends}</StateChip>;
  return finding.mismatch ? (
    <StateChip tone="bad">{t.mismatch}</StateChip>
  ) : (
    <StateChip tone="quiet">{t.remark}</StateChip>
  );
}
