import { Alert, Box } from '@mui/material';
import { client } from '@tepat/shared';
import { Answered, Day, Page, Section, SimpleTable, StateChip, useDocument, useWords } from '../components';
import { programMessages } from './messages';

type Parameter = client.PolicyParametersQuery['policyParameters'][number];

/** Every number and rule of policy that no official text was found for, in one place: programme by programme, then the rest. */
export function ParameterPage() {
  const t = useWords(programMessages).programs;
  const query = useDocument(client.PolicyParametersDocument, {});
  return (
    <Page title={t.parameters} lead={t.parametersLead} back={{ to: '/programs', name: t.title }}>
      <Answered query={query} pick={(answer) => answer?.policyParameters} lines={10}>
        {(parameters) => (
          <>
            <Alert severity="warning">{t.unverifiedNote}</Alert>
            {[...new Set(parameters.map(({ program }) => program ?? null))].map((program) => (
              <ParameterTable
                key={program ?? ''}
                title={program ?? t.parametersOfAll}
                rows={parameters.filter((parameter) => (parameter.program ?? null) === program)}
              />
            ))}
          </>
        )}
      </Answered>
    </Page>
  );
}

function ParameterTable({ title, rows }: { readonly title: string; readonly rows: readonly Parameter[] }) {
  const t = useWords(programMessages).programs;
  return (
    <Section title={title}>
      <SimpleTable
        caption={`${t.parameters}: ${title}`}
        rows={rows}
        keyOf={({ code }) => code}
        columns={[
          { label: t.point, render: ({ label }) => label },
          {
            label: t.value,
            render: ({ value, isOn, isVerified }) => (
              <>
                {isOn ? value : `${t.off}: ${value}`}
                <Box sx={{ mt: 0.5 }}>
                  {isVerified ? t.verifiedState : <StateChip tone="warning">{t.unverifiedState}</StateChip>}
                </Box>
              </>
            ),
          },
          { label: t.from, render: ({ since }) => <Day value={since} /> },
          {
            label: t.source,
            render: ({ source, note }) => <Box sx={{ minWidth: 260 }}>{[source, note].filter(Boolean).join('. ')}</Box>,
          },
        ]}
      />
    </Section>
  );
}
