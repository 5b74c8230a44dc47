import { Box, Typography } from '@mui/material';
import { DateWib, Day, EmptyState, fill, SimpleTable, useWords } from '../components';
import { useFormat } from '../i18n';
import type { Decision } from './decision';
import { residentMessages } from './messages';
import { OutcomeChip } from './OutcomeChip';

type Change = Decision['history'][number]['changed'][number];

/** What was decided before, and what changed each time: the data, the rule or the ranking. */
export function PastDecisions({ decision }: { readonly decision: Decision }) {
  const t = useWords(residentMessages).residents.decisions;
  const format = useFormat();
  const becauses: Readonly<Record<string, string>> = t.becauses;
  const sentenceOf = (code: string): string =>
    decision.clauses.find((clause) => clause.code === code)?.required ?? code;
  const answer = (met: boolean | null | undefined): string => (met ? t.met : met === false ? t.notMet : t.unknown);
  const changeText = ({ required, before, after }: Change): string =>
    fill(t.change, { required, before: answer(before).toLowerCase(), after: answer(after).toLowerCase() });
  return (
    <Box component="details" sx={{ mt: 1 }}>
      <Typography component="summary" sx={{ cursor: 'pointer', fontWeight: 600, py: 0.5 }}>
        {t.history} ({format.count(decision.history.length)})
      </Typography>
      {decision.history.length === 0 ? (
        <EmptyState>{t.historyEmpty}</EmptyState>
      ) : (
        <SimpleTable
          caption={fill(t.historyCaption, { program: decision.program?.name ?? '' })}
          rows={decision.history}
          keyOf={(past) => `${past.decidedAt} ${past.referenceDate}`}
          columns={[
            { label: t.decidedAt, render: (past) => <DateWib value={past.decidedAt} /> },
            {
              label: t.until,
              render: (past) => (past.replacedAt ? <DateWib value={past.replacedAt} /> : t.stands),
            },
            { label: t.result, render: (past) => <OutcomeChip outcome={past.outcome} /> },
            { label: t.desilUsed, align: 'right', render: (past) => past.desilUsed ?? '–' },
            { label: t.referenceDate, render: (past) => <Day value={past.referenceDate} /> },
            {
              label: t.because,
              render: (past) => past.because.map((code) => becauses[code] ?? code).join(', ') || '–',
            },
            {
              label: t.changed,
              render: (past) => past.changed.map(changeText).join('; ') || '–',
            },
            { label: t.blockedBy, render: (past) => past.blocking.map(sentenceOf).join('; ') || '–' },
          ]}
        />
      )}
    </Box>
  );
}
