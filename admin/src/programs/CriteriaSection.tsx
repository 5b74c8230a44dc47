import { Typography } from '@mui/material';
import { clauseSentence, criteriaSentence, parseCriteria, statedClauses, type UnverifiedPoint } from '@tepat/shared';
import { EmptyState, fill, Section, SimpleTable, StateChip, useWords } from '../components';
import { useFormat } from '../i18n';
import { regionName } from '../regions';
import { programMessages } from './messages';
import { type Program } from './program';

interface CriteriaSectionProps {
  readonly criteria: Program['criteria'];
  readonly unverified: readonly UnverifiedPoint[];
}

/** The criteria in force: one sentence, then clause by clause, made from the document itself. */
export function CriteriaSection({ criteria, unverified }: CriteriaSectionProps) {
  const t = useWords(programMessages).programs;
  const format = useFormat();
  const parsed = criteria ? parseCriteria(treeOf(criteria.document)) : null;
  if (!criteria || !parsed?.ok) {
    return (
      <Section title={t.criteria}>
        <EmptyState>{t.noCriteria}</EmptyState>
      </Section>
    );
  }
  const document = parsed.value;
  const isUnverified = (code: string): boolean => unverified.some(({ point }) => point === code);
  const note = fill(t.criteriaNote, { version: criteria.version, from: format.date(criteria.effectiveFrom) });
  return (
    <Section title={t.criteria} note={note}>
      <Typography component="h3" variant="h3">
        {t.wholeId}
      </Typography>
      <Typography sx={{ mb: 2, maxWidth: '90ch' }}>{criteriaSentence(document, format.locale, regionName)}</Typography>
      <SimpleTable
        caption={t.criteriaCaption}
        rows={statedClauses(document.root)}
        keyOf={({ clause }) => clause.clause}
        marks={({ clause }) => isUnverified(clause.clause)}
        columns={[
          {
            label: t.clause,
            render: ({ clause, negated }) => clauseSentence(clause, format.locale, regionName, negated),
          },
          {
            label: t.verified,
            render: ({ clause }) =>
              isUnverified(clause.clause) ? <StateChip tone="warning">{t.unverified}</StateChip> : null,
          },
        ]}
      />
    </Section>
  );
}

/** The tree of conditions in a version's document, which also says which desil decides and whom the programme is for. */
function treeOf(document: string): unknown {
  const rule: unknown = JSON.parse(document);
  return typeof rule === 'object' && rule !== null && 'criteria' in rule ? rule.criteria : rule;
}
