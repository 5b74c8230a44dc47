import { FACT_SOURCES, type client } from '@tepat/shared';
import { Typography } from '@mui/material';
import { Day, fill, SimpleTable, StateChip, useWords } from '../components';
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
              <FactAge clause={clause} />
            </>
          ),
        },
        { label: t.lane, render: (clause) => <Correction clause={clause} /> },
      ]}
    />
  );
}

/** The day that the source describes, and how old the fact was on the reference date. */
function FactAge({ clause }: { readonly clause: Clause }) {
  const t = useWords(residentMessages).residents.decisions;
  const format = useFormat();
  const { sourceDate, factAge, factAgeLimit } = clause;
  if (!sourceDate) return null;
  const isTooOld = typeof factAge === 'number' && typeof factAgeLimit === 'number' && factAge > factAgeLimit;
  return (
    <Typography variant="body2" color="textSecondary">
      <Day value={sourceDate} />
      {typeof factAge === 'number' && `, ${fill(t.factAge, { days: format.count(factAge) })}`}
      {isTooOld && ` (${fill(t.tooOld, { limit: format.count(factAgeLimit) })})`}
    </Typography>
  );
}

/** Where a wrong fact is put right, and by whom: of every clause, because a fact that helps may be wrong, too. */
function Correction({ clause }: { readonly clause: Clause }) {
  const t = useWords(residentMessages).residents.decisions;
  if (!clause.correctable) return <>{t.notCorrectable}</>;
  return (
    <>
      {clause.correctionChannel}
      {clause.correctedBy && (
        <Typography variant="body2" color="textSecondary">
          {fill(t.by, { who: clause.correctedBy })}
        </Typography>
      )}
    </>
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
