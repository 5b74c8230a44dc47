import { FACT_SOURCES, type client } from '@tepat/shared';
import { Typography } from '@mui/material';
import { Day, SimpleTable, StateChip, useWords } from '../components';
import { useFormat } from '../i18n';
import { residentMessages } from './messages';

type Clause = client.ClausePartsFragment;

/** Every clause of a decision: met, not met or not known, what is recorded, from where, and who can correct it. */
export function ClauseTable({ caption, clauses }: { readonly caption: string; readonly clauses: readonly Clause[] }) {
  const t = useWords(residentMessages).residents.decisions;
  const { locale } = useFormat();
  const sourceText = (source: string): string =>
    Object.hasOwn(FACT_SOURCES, source) ? FACT_SOURCES[source as keyof typeof FACT_SOURCES][locale] : source;
  return (
    <SimpleTable
      caption={caption}
      rows={clauses}
      keyOf={(clause) => clause.code}
      marks={(clause) => clause.blocking}
      columns={[
        { label: t.clause, render: (clause) => clause.required ?? clause.sentence },
        { label: t.result, render: (clause) => <ClauseResult clause={clause} /> },
        { label: t.actual, render: (clause) => clause.actual ?? t.unknown },
        {
          label: t.source,
          render: (clause) => (
            <>
              {sourceText(clause.source)}
              {clause.sourceDate && (
                <Typography variant="body2" color="textSecondary">
                  <Day value={clause.sourceDate} />
                </Typography>
              )}
            </>
          ),
        },
        {
          label: t.correction,
          // Where a fact can be put right matters where it stands in the way or is not known.
          render: (clause) => (clause.correctable && clause.met !== true ? (clause.correctionChannel ?? '–') : '–'),
        },
      ]}
    />
  );
}

function ClauseResult({ clause }: { readonly clause: Clause }) {
  const t = useWords(residentMessages).residents.decisions;
  return (
    <>
      {clause.met === true && <StateChip tone="good">{t.met}</StateChip>}
      {clause.met === false && <StateChip tone="bad">{t.notMet}</StateChip>}
      {(clause.met === null || clause.met === undefined) && <StateChip tone="warning">{t.unknown}</StateChip>}
      {clause.blocking && (
        <Typography component="span" variant="caption" sx={{ ml: 0.75 }}>
          {t.blocking}
        </Typography>
      )}
    </>
  );
}
