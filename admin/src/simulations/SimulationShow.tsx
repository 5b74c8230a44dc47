import { Alert, Box, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useParams } from 'react-router-dom';
import {
  Answered,
  Count,
  DateWib,
  Day,
  Digest,
  FactList,
  fill,
  nodeWith,
  Page,
  Section,
  useDocument,
  useRequesterText,
  useWords,
} from '../components';
import { useFormat } from '../i18n';
import { ComparedLists } from './ComparedLists';
import { CancelSimulation } from './CancelSimulation';
import { simulationMessages } from './messages';
import { MovementSection } from './MovementSection';
import { useSubject } from './use-subject';
import { isUnderWay, subjectOf, type Report, type Simulation } from './simulation';
import { SimulationMark } from './SimulationMark';
import { SimulationReport } from './SimulationReport';
import { SimulationProgress, SimulationState } from './SimulationState';

const POLL_MS = 1_500;

/** One simulation: how far it is, on what it rests, and what it found. */
export function SimulationShow() {
  const { id = '' } = useParams();
  const t = useWords(simulationMessages).simulations;
  const format = useFormat();
  const query = useDocument(
    client.SimulationRecordDocument,
    { id },
    {
      pollEvery: (answer) => {
        const found = nodeWith(answer?.node, 'report');
        return found && isUnderWay(found.state) ? POLL_MS : false;
      },
    },
  );
  const simulation = nodeWith(query.data?.node, 'report');
  const named = simulation && { program: subjectOf(simulation), at: format.dateTime(simulation.createdAt) };
  return (
    <Page
      title={named ? fill(t.one, named) : t.title}
      back={{ to: '/simulations', name: t.title }}
      actions={
        simulation &&
        isUnderWay(simulation.state) && <CancelSimulation id={simulation.id} onDone={() => void query.refetch()} />
      }
    >
      <SimulationMark />
      <Answered query={query} pick={() => simulation} lines={10}>
        {(shown) => (
          <>
            <About simulation={shown} />
            {shown.movement && <MovementSection movement={shown.movement} />}
            {shown.programs.map((report) => (
              <ProgramPart key={report.program} kind={shown.kind} report={report} />
            ))}
          </>
        )}
      </Answered>
    </Page>
  );
}

/** The report of one programme; where there are several, each under its name. */
function ProgramPart({ kind, report }: { readonly kind: string; readonly report: Report }) {
  const t = useWords(simulationMessages).simulations;
  return (
    <>
      {kind !== 'RULE' && (
        <Box>
          <Typography variant="h2" sx={{ fontSize: '1.25rem' }}>
            {report.program}
          </Typography>
          <Typography variant="body2">
            {t.comparedWith}: <ComparedLists lists={report.comparedWith ? [report.comparedWith] : []} />
          </Typography>
        </Box>
      )}
      <SimulationReport report={report} />
    </>
  );
}

function About({ simulation }: { readonly simulation: Simulation }) {
  const t = useWords(simulationMessages).simulations;
  const requester = useRequesterText();
  const { state, report } = simulation;
  const subject = useSubject(simulation);
  return (
    <Section title={t.about}>
      {isUnderWay(state) && <SimulationProgress simulation={simulation} />}
      {state === 'FAILED' && <Alert severity="error">{fill(t.failed, { error: simulation.error ?? '–' })}</Alert>}
      {state === 'CANCELLED' && <Alert severity="info">{t.cancelledText}</Alert>}
      <FactList
        items={[
          [t.state, <SimulationState state={state} />],
          ...subject,
          [t.reference, <Day value={simulation.referenceDate} />],
          [t.comparedWith, <ComparedLists lists={simulation.comparedLists} />],
          [t.revision, <Count value={simulation.revisionNumber} />],
          [t.asked, <DateWib value={simulation.createdAt} />],
          [t.by, requester(simulation.requestedBy, simulation.requestedByName)],
          [t.parameters, <Digest value={simulation.parametersSha256} />],
          ...(report ? ([[t.reportDigest, <Digest value={report.sha256} />]] as const) : []),
        ]}
      />
    </Section>
  );
}
