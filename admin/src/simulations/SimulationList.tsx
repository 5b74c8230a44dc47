import { Button, Checkbox } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import {
  CursorTable,
  DateWib,
  Day,
  fill,
  Page,
  RecordLink,
  Section,
  usePages,
  useRequesterText,
  useWords,
  type Column,
} from '../components';
import { useFormat } from '../i18n';
import { simulationMessages } from './messages';
import { comparePath, isUnderWay, subjectOf } from './simulation';
import { SimulationMark } from './SimulationMark';
import { SimulationState } from './SimulationState';
import { useRuleText } from './use-subject';
import { StartSimulation } from './StartSimulation';

const POLL_MS = 3_000;

/** All simulations, newest first; two that are done can be seen side by side. */
export function SimulationList() {
  const t = useWords(simulationMessages).simulations;
  const format = useFormat();
  const requester = useRequesterText();
  const ruleText = useRuleText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const pages = usePages(client.SimulationPageDocument, { program: null }, (answer) => answer.simulations, {
    pollEvery: (answer) => (answer?.simulations.edges.some(({ node }) => isUnderWay(node.state)) ? POLL_MS : false),
  });
  const [first, second] = chosen;
  const columns: readonly Column<client.SimulationPartsFragment>[] = [
    {
      label: t.asked,
      render: ({ id, createdAt }) => (
        <RecordLink kind="simulations" id={id}>
          <DateWib value={createdAt} />
        </RecordLink>
      ),
    },
    { label: t.tried, render: (simulation) => simulation.program?.name ?? subjectOf(simulation) },
    { label: t.version, render: ruleText },
    { label: t.reference, render: ({ referenceDate }) => <Day value={referenceDate} /> },
    { label: t.state, render: ({ state }) => <SimulationState state={state} /> },
    { label: t.by, render: ({ requestedBy, requestedByName }) => requester(requestedBy, requestedByName) },
    {
      label: t.compare,
      render: ({ id, state, createdAt }) => (
        <Checkbox
          size="small"
          checked={chosen.includes(id)}
          disabled={state !== 'DONE' || (chosen.length === 2 && !chosen.includes(id))}
          onChange={(_, isChosen) => setChosen(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id))}
          slotProps={{ input: { 'aria-label': fill(t.choose, { name: format.dateTime(createdAt) }) } }}
        />
      ),
    },
  ];
  return (
    <Page title={t.title} lead={t.lead} actions={<StartSimulation />}>
      <SimulationMark />
      <Section
        title={t.title}
        note={t.compareHelp}
        actions={
          first !== undefined &&
          second !== undefined && (
            <Button component={Link} to={comparePath(first, second)} variant="outlined">
              {t.compare}
            </Button>
          )
        }
      >
        <CursorTable caption={t.caption} columns={columns} pages={pages} keyOf={({ id }) => id} empty={t.empty} />
      </Section>
    </Page>
  );
}
