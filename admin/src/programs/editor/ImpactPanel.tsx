import { Alert, Button, LinearProgress, Typography } from '@mui/material';
import { client, SIMULATION_STATE_LABELS } from '@tepat/shared';
import { useState } from 'react';
import { useMay } from '../../access';
import { accepted, api } from '../../client';
import { ClauseEffects, Count, counted, FactList, nodeWith, Section, useDocument, useWords } from '../../components';
import { useFormat } from '../../i18n';
import { editorMessages } from './messages';

type Impact = Extract<NonNullable<client.CriteriaImpactQuery['node']>, { report?: unknown }>;

interface ImpactPanelProps {
  /** Code of the programme. */
  readonly program: string;
  /** The saved draft; null before its first save. */
  readonly versionId: string | null;
  /** What is counted is what is saved. */
  readonly isUnsaved: boolean;
}

/** What the saved draft would do on the whole registry, and what each condition does alone: a simulation, no list. */
export function ImpactPanel({ program, versionId, isUnsaved }: ImpactPanelProps) {
  const t = useWords(editorMessages).editor;
  const may = useMay();
  const [simulation, setSimulation] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const query = useDocument(
    client.CriteriaImpactDocument,
    { id: simulation ?? '' },
    {
      enabled: simulation !== null,
      pollEvery: (answer) => (isUnderWay(nodeWith(answer?.node, 'report')) ? POLL_MILLISECONDS : false),
    },
  );
  if (!may('simulation.start') || !may('simulation.read')) return null;
  const found = nodeWith(query.data?.node, 'report');
  const impact = found?.id === simulation ? found : null;
  const isRunning = simulation !== null && isUnderWay(impact);
  const start = async (): Promise<void> => {
    setProblem(null);
    try {
      const input = { program, criteriaVersion: versionId };
      const { startSimulation } = await api.execute(client.StartSimulationDocument, { input });
      setSimulation(accepted(startSimulation).simulation?.id ?? null);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Section title={t.impact} note={t.impactNote}>
      <Button
        variant="outlined"
        fullWidth
        disabled={versionId === null || isUnsaved || isRunning}
        onClick={() => void start()}
      >
        {t.count}
      </Button>
      {(versionId === null || isUnsaved) && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t.countAfterSaving}
        </Typography>
      )}
      {problem && (
        <Alert severity="error" role="alert" sx={{ mt: 1 }}>
          {problem}
        </Alert>
      )}
      {query.error && simulation !== null && (
        <Alert severity="error" role="alert" sx={{ mt: 1 }}>
          {query.error.message}
        </Alert>
      )}
      {isRunning && <LinearProgress aria-label={t.counting} sx={{ mt: 1 }} />}
      {impact && !isRunning && <Found impact={impact} />}
    </Section>
  );
}

const POLL_MILLISECONDS = 1500;

function isUnderWay(impact: Impact | null): boolean {
  return impact === null || impact.state === 'QUEUED' || impact.state === 'RUNNING';
}

function Found({ impact: { mark, state, report } }: { readonly impact: Impact }) {
  const t = useWords(editorMessages).editor;
  const format = useFormat();
  if (!report) {
    return (
      <Alert severity="warning" role="alert" sx={{ mt: 1 }}>
        {SIMULATION_STATE_LABELS[state][format.locale]}
      </Alert>
    );
  }
  const { totals, cost, clauses } = report;
  return (
    <>
      <Alert severity="info" sx={{ my: 1 }}>
        {mark}
      </Alert>
      <FactList
        items={[
          [t.recipients, <Count value={totals.recipients} />],
          [t.waiting, <Count value={totals.waiting} />],
          [t.joined, <Count value={totals.joined} />],
          [t.left, <Count value={totals.left} />],
          [t.cost, format.rupiah(cost.monthly)],
        ]}
      />
      <ClauseEffects caption={t.effects} clauses={clauses.map(counted)} />
    </>
  );
}
