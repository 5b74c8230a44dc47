import { Alert, Button } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { useMay } from '../access';
import { accepted, api } from '../client';
import {
  Answered,
  Count,
  DateWib,
  Day,
  Digest,
  FactList,
  nodeWith,
  Page,
  ReasonDialog,
  Section,
  SimpleTable,
  useDocument,
  useWords,
} from '../components';
import { modelMessages } from './messages';
import { ModelState } from './ModelState';
import { readVectors } from './read-vectors';

type Model = Extract<NonNullable<client.WelfareModelRecordQuery['node']>, { document?: unknown }>;

/** One version of the welfare model: where it comes from, its test vectors, and the decision of a second person. */
export function ModelShow() {
  const { id = '' } = useParams();
  const t = useWords(modelMessages).welfareModels;
  const query = useDocument(client.WelfareModelRecordDocument, { id });
  const model = nodeWith(query.data?.node, 'document');
  return (
    <Page
      title={model ? `${model.code} / ${model.version}` : t.title}
      lead={model?.label}
      back={{ to: '/welfare-models', name: t.title }}
      actions={model && <ModelActions model={model} onDone={() => void query.refetch()} />}
    >
      <Answered query={query} pick={() => model} lines={8}>
        {(shown) => (
          <>
            {shown.illustrative && <Alert severity="warning">{t.illustrativeText}</Alert>}
            <About model={shown} />
            <Vectors model={shown} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function About({ model }: { readonly model: Model }) {
  const t = useWords(modelMessages).welfareModels;
  return (
    <Section title={t.about}>
      <FactList
        items={[
          [t.state, <ModelState model={model} />],
          [t.provenance, model.provenance],
          [t.unit, model.unit],
          [t.basis, model.basis === 'PERSON' ? t.persons : t.families],
          [t.from, <Day value={model.effectiveFrom} />],
          [t.decided, <DateWib value={model.decidedAt} />],
          [t.digest, <Digest value={model.sha256} />],
        ]}
      />
    </Section>
  );
}

function Vectors({ model }: { readonly model: Model }) {
  const t = useWords(modelMessages).welfareModels;
  const vectors = readVectors(model.document);
  if (vectors.length === 0) return null;
  return (
    <Section title={t.vectors} note={t.vectorsNote}>
      <SimpleTable
        caption={t.vectors}
        rows={vectors}
        keyOf={({ name }) => name}
        columns={[
          { label: t.vector, render: ({ name }) => name },
          { label: t.values, render: ({ values }) => values },
          {
            label: t.score,
            align: 'right',
            render: ({ score }) => (score === null ? t.unscored : <Count value={score} />),
          },
          { label: t.result, render: () => t.passed },
        ]}
      />
    </Section>
  );
}

type Step = 'RELEASE' | 'REJECT';

function ModelActions({ model, onDone }: { readonly model: Model; readonly onDone: () => void }) {
  const t = useWords(modelMessages).welfareModels;
  const may = useMay();
  const notify = useNotify();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Step | null>(null);
  const { id } = model;
  const decide = async (decision: Step, reason: string): Promise<void> => {
    const input = { model: id, decision, reason };
    accepted((await api.execute(client.DecideWelfareModelDocument, { input })).decideWelfareModel);
    setOpen(null);
    notify(t.done, { type: 'success' });
    onDone();
  };
  const simulate = async (): Promise<void> => {
    const { startSimulation } = await api.execute(client.StartSimulationDocument, { input: { welfareModel: id } });
    const { simulation } = accepted(startSimulation);
    if (simulation) await navigate(`/simulations/${encodeURIComponent(simulation.id)}/show`);
  };
  return (
    <>
      {may('simulation.start') && model.state !== 'ACTIVE' && (
        <Button
          variant="outlined"
          onClick={() => {
            simulate().catch((error: unknown) =>
              notify(error instanceof Error ? error.message : String(error), { type: 'error' }),
            );
          }}
        >
          {t.compare}
        </Button>
      )}
      {may('welfare.model.release') && model.state === 'LOADED' && (
        <>
          <Button variant="contained" onClick={() => setOpen('RELEASE')}>
            {t.release}
          </Button>
          <Button variant="outlined" onClick={() => setOpen('REJECT')}>
            {t.reject}
          </Button>
        </>
      )}
      {open && (
        <ReasonDialog
          title={open === 'RELEASE' ? t.release : t.reject}
          text={open === 'RELEASE' ? t.releaseText : t.rejectText}
          words={{ reason: t.reason, help: t.reasonHelp, tooShort: t.reasonShort }}
          go={open === 'RELEASE' ? t.release : t.reject}
          back={t.back}
          color={open === 'RELEASE' ? 'primary' : 'error'}
          onClose={() => setOpen(null)}
          onGo={(_, reason) => decide(open, reason)}
        />
      )}
    </>
  );
}
