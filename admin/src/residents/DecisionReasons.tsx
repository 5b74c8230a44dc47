import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { fill, RecordLink, scoreScale, SimpleTable, useWords } from '../components';
import { useFormat, type Format } from '../i18n';
import type { Decision, DecisionWords } from './decision';
import { residentMessages } from './messages';

type Fact = readonly [string, ReactNode];

/** Why this desil, the identity of then, and where the person stands on the list: what the clauses do not say. */
export function reasonsOf(decision: Decision, t: DecisionWords, format: Format): Fact[] {
  const { desilReason, welfare } = decision;
  const facts: Fact[] = [
    [t.desilWhy, desilReason.sentence],
    [t.desilReach, desilReason.correctionReach],
    [t.identity, identityText(decision.identity, t)],
  ];
  if (decision.placement) facts.push([t.placement, placeOf(decision.placement, t, format)]);
  if (decision.placement?.tie) facts.push([t.tie, tieText(decision.placement.tie, t, format)]);
  if (typeof welfare?.score === 'number' && typeof welfare.percentile === 'number') {
    const percentile = format.percent(welfare.percentile, 2);
    const score = format.scaled(welfare.score, scoreScale(welfare.ranking?.model));
    facts.push([t.score, fill(t.scoreText, { score, percentile })]);
  }
  return facts;
}

function identityText(identity: Decision['identity'], t: DecisionWords): string {
  if (!identity) return t.identityStates.none;
  const mismatches = identity.findings.filter(({ mismatch }) => mismatch).map(({ message }) => message);
  const findings = mismatches.join('; ');
  if (identity.suspended) return fill(t.identityStates.suspended, { findings });
  return identity.matched ? t.identityStates.matched : fill(t.identityStates.unmatched, { findings });
}

function placeOf(placement: NonNullable<Decision['placement']>, t: DecisionWords, format: Format): ReactNode {
  const { standing, position, quota, quotaRegion, divided, recipients, waiting, list } = placement;
  const parts = [
    typeof position === 'number'
      ? fill(t.places[standing], { position: format.count(position) })
      : t.standings[standing],
    typeof quota === 'number' ? fill(t.quota, { quota: format.count(quota) }) : t.noQuota,
    ...(divided ? [fill(t.quotaOf, { region: quotaRegion ?? t.restOfProvince })] : []),
  ];
  if (typeof recipients === 'number' && typeof waiting === 'number') {
    parts.push(fill(t.totals, { recipients: format.count(recipients), waiting: format.count(waiting) }));
  }
  return (
    <>
      {parts.join('; ')}{' '}
      <RecordLink kind="lists" id={list.id}>
        ({format.period(list.period)}, v{list.version})
      </RecordLink>
    </>
  );
}

type Tie = NonNullable<NonNullable<Decision['placement']>['tie']>;

function tieText({ people, placed, lot, more, atEdge }: Tie, t: DecisionWords, format: Format): string {
  // The first digits tell lots apart for whoever reads; the whole stands in the list.
  const values = { people: format.count(people), placed: format.count(placed), lot: lot.slice(0, 8) };
  const text = fill(more ? t.tieMore : t.tieText, values);
  return atEdge ? `${text} ${t.tieEdge}` : text;
}

/** What weighed most on the score; only for whoever may read scores. */
export function StrongestContributions({ decision }: { readonly decision: Decision }) {
  const t = useWords(residentMessages).residents.decisions;
  const format = useFormat();
  const contributions = decision.welfare?.contributions ?? [];
  const scale = scoreScale(decision.welfare?.ranking?.model);
  if (contributions.length === 0) return null;
  return (
    <Box sx={{ my: 1.5 }}>
      <Typography component="h4" variant="subtitle2">
        {t.strongest}
      </Typography>
      <SimpleTable
        caption={t.strongest}
        rows={contributions}
        keyOf={({ indicator, text }) => `${indicator} ${text}`}
        columns={[
          { label: t.indicator, render: ({ label }) => label },
          { label: t.recorded, render: ({ text }) => text ?? '–' },
          { label: t.points, align: 'right', render: ({ points }) => format.scaled(points, scale) },
        ]}
      />
    </Box>
  );
}
