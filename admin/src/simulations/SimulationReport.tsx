import { ClauseEffects, Count, counted, FactList, fill, Money, Section, SimpleTable, useWords } from '../components';
import { CoverageSection } from '../coverage';
import { useFormat } from '../i18n';
import { LinesSection } from './LinesSection';
import { simulationMessages } from './messages';
import { RegionsSection } from './RegionsSection';
import { type Report } from './simulation';

/** What a simulation found. */
export function SimulationReport({ report }: { readonly report: Report }) {
  const t = useWords(simulationMessages).simulations;
  return (
    <>
      <Totals report={report} />
      <CostSection report={report} />
      <EdgeSection report={report} />
      <ClausesSection report={report} />
      <RegionsSection report={report} />
      <CoverageSection title={t.coverageMap} lines={report.byKecamatan} />
      <LinesSection title={t.byAge} lines={report.byAge} />
      <LinesSection title={t.bySex} lines={report.bySex} />
      <LinesSection title={t.byDesil} lines={report.byDesil} />
    </>
  );
}

function Totals({ report }: { readonly report: Report }) {
  const t = useWords(simulationMessages).simulations;
  const format = useFormat();
  const { totals, held, inCategory } = report;
  const share = totals.coverage;
  return (
    <Section title={t.result}>
      <FactList
        items={[
          [t.recipients, <Count value={totals.recipients} />],
          [t.joined, <Count value={totals.joined} />],
          [t.stayed, <Count value={totals.stayed} />],
          [t.left, <Count value={totals.left} />],
          [t.waiting, <Count value={totals.waiting} />],
          [t.held, <Count value={held} />],
          [t.inCategory, <Count value={inCategory} />],
          [t.within, <Count value={totals.within} />],
          [t.coverage, format.percent(typeof share === 'number' ? 100 * share : null, 1)],
        ]}
      />
    </Section>
  );
}

function CostSection({ report: { cost } }: { readonly report: Report }) {
  const t = useWords(simulationMessages).simulations;
  return (
    <Section title={t.cost}>
      <FactList
        items={[
          [t.amount, <Money value={cost.amount} />],
          [t.monthly, <Money value={cost.monthly} />],
          [t.yearly, <Money value={cost.yearly} />],
          [t.monthlyBudget, <Money value={cost.monthlyBudget} />],
          [t.yearlyBudget, <Money value={cost.yearlyBudget} />],
          [t.budget, <Money value={cost.budget} />],
          [t.monthlyBefore, <Money value={cost.monthlyBefore} />],
        ]}
      />
    </Section>
  );
}

function EdgeSection({ report: { edges } }: { readonly report: Report }) {
  const t = useWords(simulationMessages).simulations;
  if (edges.length === 0) return <Section title={t.edge}>{t.noEdge}</Section>;
  return edges.map((edge) => <Edge key={edge.region ?? ''} edge={edge} />);
}

/** One quota that does not suffice; that of a kota is named. */
function Edge({ edge }: { readonly edge: Report['edges'][number] }) {
  const t = useWords(simulationMessages).simulations;
  const format = useFormat();
  const rows = [
    { name: t.equallyPoor, recipients: edge.poorRecipients, waiting: edge.poorWaiting },
    // Where nobody like the last recipient waits, no lot decided.
    ...(edge.lotWaiting !== 0 ? [{ name: t.byLot, recipients: edge.lotRecipients, waiting: edge.lotWaiting }] : []),
  ];
  return (
    <Section
      title={edge.region ? `${t.edge}: ${edge.region}` : t.edge}
      note={fill(t.edgeText, { quota: format.count(edge.quota) })}
    >
      <SimpleTable
        caption={t.edgeCaption}
        rows={rows}
        keyOf={({ name }) => name}
        columns={[
          { label: t.edgeGroup, render: ({ name }) => name },
          { label: t.recipients, align: 'right', render: ({ recipients }) => <Count value={recipients} /> },
          { label: t.waiting, align: 'right', render: ({ waiting }) => <Count value={waiting} /> },
        ]}
      />
    </Section>
  );
}

function ClausesSection({ report: { clauses } }: { readonly report: Report }) {
  const t = useWords(simulationMessages).simulations;
  return (
    <Section title={t.clauses}>
      <ClauseEffects caption={t.clausesCaption} clauses={clauses.map(counted)} />
    </Section>
  );
}
