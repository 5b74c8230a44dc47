import { Alert } from '@mui/material';
import { client } from '@tepat/shared';
import { useParams } from 'react-router-dom';
import {
  Answered,
  Count,
  DateWib,
  fill,
  Money,
  nodeWith,
  Page,
  RecordLink,
  Section,
  SimpleTable,
  useDocument,
  useWords,
  type Column,
} from '../components';
import { simulationMessages } from './messages';
import { compared, paired, type Compared, type Report, type Simulation } from './simulation';
import { SimulationMark } from './SimulationMark';

/** Two simulations side by side: the totals, the cost, and the recipients of each kecamatan. */
export function CompareSimulations() {
  const { first = '', second = '' } = useParams();
  const t = useWords(simulationMessages).simulations;
  const queries = [
    useDocument(client.SimulationRecordDocument, { id: first }),
    useDocument(client.SimulationRecordDocument, { id: second }),
  ] as const;
  const [one, other] = queries.map((query) => nodeWith(query.data?.node, 'report'));
  return (
    <Page title={t.sideBySide} back={{ to: '/simulations', name: t.title }}>
      <SimulationMark />
      <Answered query={queries[0]} pick={() => one} lines={10}>
        {(left) => (
          <Answered query={queries[1]} pick={() => other} lines={10}>
            {(right) => <SideBySide one={left} other={right} />}
          </Answered>
        )}
      </Answered>
    </Page>
  );
}

function SideBySide({ one, other }: { readonly one: Simulation; readonly other: Simulation }) {
  const t = useWords(simulationMessages).simulations;
  if (!one.report || !other.report) return <Alert severity="info">{t.notDone}</Alert>;
  const columns: readonly Column<Compared>[] = [
    { label: t.figure, render: ({ label }) => label },
    { label: t.first, align: 'right', render: (row) => <Figure kind={row.kind} value={row.first} /> },
    { label: t.second, align: 'right', render: (row) => <Figure kind={row.kind} value={row.second} /> },
    { label: t.more, align: 'right', render: (row) => <Figure kind={row.kind} value={row.more} /> },
  ];
  const regions = paired(one.report.byKecamatan, other.report.byKecamatan).map(([left, right]) =>
    // A kecamatan that one of them does not name has no recipient there.
    compared(left?.label ?? right?.label ?? '', left ? left.recipients : 0, right ? right.recipients : 0),
  );
  return (
    <>
      {one.program?.id !== other.program?.id && <Alert severity="warning">{t.differentPrograms}</Alert>}
      <Section title={t.about}>
        <SimpleTable
          caption={t.about}
          rows={[
            { which: t.first, simulation: one },
            { which: t.second, simulation: other },
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
            { label: t.program, render: ({ simulation }) => simulation.program?.name ?? '–' },
            {
              label: t.version,
              render: ({ simulation: { criteriaVersion } }) =>
                criteriaVersion ? fill(t.versionOf, { version: criteriaVersion.version }) : t.sentTerms,
            },
            {
              label: t.revision,
              align: 'right',
              render: ({ simulation }) => <Count value={simulation.revisionNumber} />,
            },
            { label: t.asked, render: ({ simulation }) => <DateWib value={simulation.createdAt} /> },
          ]}
        />
      </Section>
      <Section title={t.result}>
        <SimpleTable
          caption={t.result}
          rows={figures(one.report, other.report, t)}
          keyOf={({ label }) => label}
          columns={columns}
        />
      </Section>
      <Section title={t.regions} note={t.small}>
        <SimpleTable caption={t.kecamatanCaption} rows={regions} keyOf={({ label }) => label} columns={columns} />
      </Section>
    </>
  );
}

type Words = (typeof simulationMessages)['en']['simulations'];

function figures(one: Report, other: Report, t: Words): readonly Compared[] {
  const total = (label: string, of: keyof Report['totals']): Compared => {
    const [first, second] = [one.totals[of], other.totals[of]];
    return compared(label, typeof first === 'number' ? first : null, typeof second === 'number' ? second : null);
  };
  return [
    total(t.recipients, 'recipients'),
    total(t.joined, 'joined'),
    total(t.stayed, 'stayed'),
    total(t.left, 'left'),
    total(t.waiting, 'waiting'),
    compared(t.inCategory, one.inCategory, other.inCategory),
    total(t.within, 'within'),
    compared(t.monthly, one.cost.monthly, other.cost.monthly, 'RUPIAH'),
    compared(t.yearly, one.cost.yearly, other.cost.yearly, 'RUPIAH'),
  ];
}

function Figure({ kind, value }: { readonly kind: Compared['kind']; readonly value: number | null }) {
  return kind === 'RUPIAH' ? <Money value={value} /> : <Count value={value} />;
}
