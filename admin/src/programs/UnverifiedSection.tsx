import { Alert, Box } from '@mui/material';
import { clauseSentence, type UnverifiedPoint } from '@tepat/shared';
import { Section, SimpleTable, useWords } from '../components';
import { regionName } from '../regions';
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
  const nameOf = ({ point, note, off }: UnverifiedPoint): string => {
    // What is off and could be asked is named by its sentence, what could not by its remark.
    if (off !== undefined) return `${t.off}: ${off === null ? note[locale] : clauseSentence(off, locale, regionName)}`;
    return criteria?.clauses.find((clause) => clause.code === point)?.sentence ?? names[point] ?? point;
  };
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
          { label: t.point, render: nameOf },
          { label: t.note, render: (point) => <Box sx={{ minWidth: 200 }}>{point.note[locale]}</Box> },
        ]}
      />
    </Section>
  );
}
