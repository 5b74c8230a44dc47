import { Typography } from '@mui/material';
import { Count, Money, Section, SimpleTable, useWords, type Column } from '../components';
import { ComparedLines, useShare } from './ComparedLines';
import { simulationMessages } from './messages';
import type { ComparedLine, Comparison } from './simulation';

type Program = Comparison['programs'][number];

/** One programme in two simulations: what differs in its terms, in whom it reaches, and in what it costs. */
export function ComparedProgram({ comparison, heading }: { readonly comparison: Program; readonly heading: string }) {
  const t = useWords(simulationMessages).simulations;
  return (
    <>
      <Typography variant="h2" sx={{ fontSize: '1.25rem' }}>
        {heading}
      </Typography>
      <Differences differences={comparison.differences} />
      <Section title={t.result}>
        <Figures totals={comparison.totals} cost={comparison.cost} />
      </Section>
      <ComparedLines title={t.byAge} lines={comparison.byAge} charted />
      <ComparedLines title={t.bySex} lines={comparison.bySex} charted />
      <ComparedLines title={t.byDesil} lines={comparison.byDesil} charted />
      <ComparedLines title={t.byKecamatan} lines={comparison.byKecamatan} />
    </>
  );
}

/** Rule, quota, amount and every other term that differs, in the words of both. */
function Differences({ differences: { clauses, joined, terms } }: Pick<Program, 'differences'>) {
  const t = useWords(simulationMessages).simulations;
  const rows = [
    ...clauses.map(({ code, before, after }) => ({ what: code, before, after })),
    ...(joined ? [{ what: t.joinedRule, ...joined }] : []),
    ...terms.map(({ label, before, after }) => ({ what: label, before, after })),
  ];
  return (
    <Section title={t.termsDiffer}>
      {rows.length === 0 ? (
        t.sameTerms
      ) : (
        <SimpleTable
          caption={t.termsDiffer}
          rows={rows}
          keyOf={({ what }) => what}
          columns={[
            { label: t.setting, render: ({ what }) => what },
            { label: t.first, render: ({ before }) => before ?? '–' },
            { label: t.second, render: ({ after }) => after ?? '–' },
          ]}
        />
      )}
    </Section>
  );
}

interface Figure {
  readonly label: string;
  readonly kind: 'COUNT' | 'RUPIAH' | 'SHARE';
  readonly first?: number | null;
  readonly second?: number | null;
  readonly more?: number | null;
}

function Figures({ totals, cost }: { readonly totals: ComparedLine; readonly cost: Program['cost'] }) {
  const t = useWords(simulationMessages).simulations;
  const share = useShare();
  const { first, second, difference } = totals;
  const count = (label: string, of: keyof ComparedLine['difference'], kind: Figure['kind'] = 'COUNT'): Figure => ({
    ...{ label, kind },
    ...{ first: first?.[of] ?? null, second: second?.[of] ?? null, more: difference[of] ?? null },
  });
  const rows: readonly Figure[] = [
    count(t.recipients, 'recipients'),
    count(t.joined, 'joined'),
    count(t.stayed, 'stayed'),
    count(t.left, 'left'),
    count(t.waiting, 'waiting'),
    count(t.within, 'within'),
    count(t.reached, 'reached'),
    count(t.coverage, 'coverage', 'SHARE'),
    { label: t.monthly, kind: 'RUPIAH', ...pairOf(cost, 'monthly'), more: cost.monthlyMore },
    { label: t.yearly, kind: 'RUPIAH', ...pairOf(cost, 'yearly'), more: cost.yearlyMore },
  ];
  const shown = (kind: Figure['kind'], value: number | null | undefined, isMore = false) => {
    if (kind === 'SHARE') return share(value, isMore);
    return kind === 'RUPIAH' ? <Money value={value ?? null} /> : <Count value={value ?? null} />;
  };
  const columns: readonly Column<Figure>[] = [
    { label: t.figure, render: ({ label }) => label },
    { label: t.first, align: 'right', render: (row) => shown(row.kind, row.first) },
    { label: t.second, align: 'right', render: (row) => shown(row.kind, row.second) },
    { label: t.more, align: 'right', render: (row) => shown(row.kind, row.more, true) },
  ];
  return <SimpleTable caption={t.result} rows={rows} keyOf={({ label }) => label} columns={columns} />;
}

const pairOf = ({ first, second }: Program['cost'], of: 'monthly' | 'yearly') => ({
  first: first[of],
  second: second[of],
});
