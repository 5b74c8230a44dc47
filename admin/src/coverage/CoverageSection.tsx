import { useState } from 'react';
import { Count, EmptyState, Section, SimpleTable, useWords } from '../components';
import { useFormat } from '../i18n';
import { coverageMessages } from './messages';
import { TileMap } from './TileMap';

/** One kecamatan; what is too small to be shown is null. */
export interface CoverageLine {
  readonly key: string;
  readonly label: string;
  readonly within?: number | null;
  /** Of a report: recipients among those within. */
  readonly reached?: number | null;
  /** Of a published list. */
  readonly recipients?: number | null;
  readonly coverage?: number | null;
}

interface CoverageSectionProps {
  readonly title: string;
  readonly note?: string;
  readonly lines: readonly CoverageLine[];
}

/** Coverage by kecamatan: a map of tiles, and a table with the same figures. */
export function CoverageSection({ title, note, lines }: CoverageSectionProps) {
  const t = useWords(coverageMessages).coverage;
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Section title={title} {...(note === undefined ? {} : { note })}>
      {lines.length === 0 ? (
        <EmptyState>{t.none}</EmptyState>
      ) : (
        <>
          <TileMap
            shares={new Map(lines.map(({ key, coverage }) => [key, coverage ?? null]))}
            chosen={chosen}
            onChoose={setChosen}
          />
          <SimpleTable
            caption={t.caption}
            rows={lines}
            keyOf={({ key }) => key}
            marks={({ key }) => key === chosen}
            columns={[
              { label: t.region, render: ({ label }) => label },
              { label: t.within, align: 'right', render: ({ within }) => <Count value={within} /> },
              {
                label: t.reached,
                align: 'right',
                render: ({ reached, recipients }) => <Count value={reached ?? recipients} />,
              },
              {
                label: t.share,
                align: 'right',
                render: ({ coverage }) => format.percent(typeof coverage === 'number' ? 100 * coverage : null, 1),
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}
