import type { ReactNode } from 'react';
import { Count, SimpleTable, useWords, type Column } from '../components';
import { useFormat } from '../i18n';
import { simulationMessages } from './messages';
import { type Line } from './simulation';

interface LinesTableProps {
  readonly caption: string;
  /** Heading of the first column. */
  readonly name: string;
  readonly lines: readonly Line[];
  readonly nameOf?: (line: Line) => ReactNode;
}

/** Counts of a report by region, age, sex or desil; what is too small to be shown stands as a dash. */
export function LinesTable({ caption, name, lines, nameOf }: LinesTableProps) {
  const t = useWords(simulationMessages).simulations;
  const format = useFormat();
  const count = (label: string, of: (line: Line) => number | null | undefined): Column<Line> => ({
    label,
    align: 'right',
    render: (line) => <Count value={of(line)} />,
  });
  return (
    <SimpleTable
      caption={caption}
      rows={lines}
      keyOf={({ key }) => key}
      columns={[
        { label: name, render: (line) => nameOf?.(line) ?? line.label },
        count(t.recipients, ({ recipients }) => recipients),
        count(t.joined, ({ joined }) => joined),
        count(t.stayed, ({ stayed }) => stayed),
        count(t.left, ({ left }) => left),
        count(t.waiting, ({ waiting }) => waiting),
        count(t.within, ({ within }) => within),
        count(t.reached, ({ reached }) => reached),
        {
          label: t.coverage,
          align: 'right',
          render: ({ coverage }) => format.percent(typeof coverage === 'number' ? 100 * coverage : null, 1),
        },
      ]}
    />
  );
}
