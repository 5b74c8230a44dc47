import { Alert } from '@mui/material';
import { type UnverifiedPoint } from '@tepat/shared';
import { Section, SimpleTable, useWords } from '../components';
import { useFormat } from '../i18n';
import { programMessages } from './messages';
import { type Program } from './program';

interface UnverifiedSectionProps {
  readonly points: readonly UnverifiedPoint[];
  readonly criteria: Program['criteria'];
}

/** What no official text could be found for: said plainly wherever the terms show. */
export function UnverifiedSection({ points, criteria }: UnverifiedSectionProps) {
  const t = useWords(programMessages).programs;
  const { locale } = useFormat();
  if (points.length === 0) return null;
  const names: Readonly<Record<string, string>> = t.points;
  const nameOf = (point: string): string =>
    criteria?.clauses.find((clause) => clause.code === point)?.sentence ?? names[point] ?? point;
  return (
    <Section title={t.unverifiedTitle}>
      <Alert severity="warning" sx={{ mb: 1 }}>
        {t.unverifiedNote}
      </Alert>
      <SimpleTable
        caption={t.unverifiedCaption}
        rows={points}
        keyOf={(point) => point.point}
        columns={[
          { label: t.point, render: (point) => nameOf(point.point) },
          { label: t.note, render: (point) => point.note[locale] },
        ]}
      />
    </Section>
  );
}
