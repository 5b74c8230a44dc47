import { Box, Typography } from '@mui/material';
import { EmptyState, fill, SimpleTable, TwoLines, useWords, type Column } from '../components';
import { useFormat } from '../i18n';
import { definitionOfLine, subjectOfLine, type CorrectionLine } from './correction';
import { correctionMessages } from './messages';

/** What a value of a line says: words of the catalogue, days as days, and a word for what is not recorded. */
export function useLineText(): (line: CorrectionLine, text: string | null | undefined) => string {
  const t = useWords(correctionMessages).corrections;
  const format = useFormat();
  return (line, text) => {
    if (text === null || text === undefined) return t.unrecorded;
    return definitionOfLine(line)?.indicator?.kind === 'DATE' ? format.date(text) : text;
  };
}

/** Whose fact a line is, in words. */
export function useWhose(): (line: CorrectionLine) => string {
  const t = useWords(correctionMessages).corrections;
  return (line) => {
    const of = subjectOfLine(line);
    if (of.kind === 'MEMBER') return fill(t.of, { name: of.name });
    if (of.kind === 'NEW_MEMBER') return fill(t.ofNewMember, { serial: of.serial });
    return of.kind === 'NEW_FAMILY' ? t.ofNewFamily : t.ofFamily;
  };
}

interface LinesTableProps {
  readonly lines: readonly CorrectionLine[];
  /** Nothing follows any more: what is recorded by now stands elsewhere. */
  readonly isClosed: boolean;
}

/** Each fact before and after; where what is recorded has changed since, that as well. */
export function LinesTable({ lines, isClosed }: LinesTableProps) {
  const t = useWords(correctionMessages).corrections;
  const textOf = useLineText();
  const whose = useWhose();
  if (lines.length === 0) return <EmptyState>{t.noLines}</EmptyState>;
  const columns: readonly Column<CorrectionLine>[] = [
    {
      label: t.fact,
      render: (line) => <TwoLines first={line.label} second={whose(line)} />,
    },
    { label: t.before, render: (line) => textOf(line, line.baseText) },
    {
      label: t.after,
      render: (line) => (
        <Box component="strong" sx={{ overflowWrap: 'anywhere' }}>
          {textOf(line, line.valueText)}
        </Box>
      ),
    },
    ...(!isClosed && lines.some(({ stale }) => stale)
      ? [
          {
            label: t.current,
            render: (line: CorrectionLine) => (
              <Typography component="span" variant="body2" color={line.stale ? 'error.main' : 'textSecondary'}>
                {textOf(line, line.currentText)}
              </Typography>
            ),
          },
        ]
      : []),
  ];
  return (
    <SimpleTable
      caption={t.linesCaption}
      rows={lines}
      keyOf={({ subject, fact }) => `${subject} ${fact}`}
      marks={({ stale }) => stale && !isClosed}
      columns={columns}
    />
  );
}
