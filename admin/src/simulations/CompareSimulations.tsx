import { client } from '@tepat/shared';
import { useParams } from 'react-router-dom';
import {
  Answered,
  Count,
  DateWib,
  fill,
  Page,
  RecordLink,
  Section,
  SimpleTable,
  useDocument,
  useWords,
} from '../components';
import { ComparedProgram } from './ComparedProgram';
import { simulationMessages } from './messages';
import { subjectOf, type Comparison } from './simulation';
import { SimulationMark } from './SimulationMark';
import { useRuleText } from './use-subject';

/** Two simulations side by side: what differs in what they try, and in what they found. */
export function CompareSimulations() {
  const { first = '', second = '' } = useParams();
  const t = useWords(simulationMessages).simulations;
  const query = useDocument(client.SimulationComparisonDocument, { first, second });
  return (
    <Page title={t.sideBySide} lead={t.compareLead} back={{ to: '/simulations', name: t.title }}>
      <SimulationMark />
      <Answered query={query} pick={(answer) => answer?.simulationComparison} lines={10}>
        {(comparison) => <SideBySide comparison={comparison} />}
      </Answered>
    </Page>
  );
}

function SideBySide({ comparison }: { readonly comparison: Comparison }) {
  const t = useWords(simulationMessages).simulations;
  const ruleText = useRuleText();
  const { first, second, settings, programs } = comparison;
  return (
    <>
      <Section title={t.about}>
        <SimpleTable
          caption={t.about}
          rows={[
            { which: t.first, simulation: first },
            { which: t.second, simulation: second },
          ]}
          keyOf={({ which }) => which}
          columns={[
            {
              label: t.title,
              render: ({ which, simulation }) => (
                <RecordLink kind="simulations" id={simulation.id}>
                  {which}
                </RecordLink>
              ),
            },
            { label: t.tried, render: ({ simulation }) => simulation.program?.name ?? subjectOf(simulation) },
            { label: t.version, render: ({ simulation }) => ruleText(simulation) },
            {
              label: t.revision,
              align: 'right',
              render: ({ simulation }) => <Count value={simulation.revisionNumber} />,
            },
            { label: t.asked, render: ({ simulation }) => <DateWib value={simulation.createdAt} /> },
          ]}
        />
      </Section>
      <Section title={t.settings}>
        {settings.length === 0 ? (
          t.noSettings
        ) : (
          <SimpleTable
            caption={t.settings}
            rows={settings}
            keyOf={({ term }) => term}
            columns={[
              { label: t.setting, render: ({ label }) => label },
              { label: t.first, render: ({ before }) => before },
              { label: t.second, render: ({ after }) => after },
            ]}
          />
        )}
      </Section>
      {programs.map((each) => (
        <ComparedProgram
          key={each.program}
          comparison={each}
          heading={fill(t.comparedProgram, { program: each.program })}
        />
      ))}
    </>
  );
}
