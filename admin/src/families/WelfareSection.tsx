import { Alert, Box, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import {
  Answered,
  Count,
  DateWib,
  DesilBadge,
  EffectiveDesil,
  EmptyState,
  FactList,
  fill,
  nodeWith,
  RecordLink,
  scoreScale,
  Section,
  SimpleTable,
  useDocument,
  useWords,
} from '../components';
import { useFormat } from '../i18n';
import { DesilHistory } from './DesilHistory';
import { familyMessages } from './messages';

type Welfare = NonNullable<Extract<NonNullable<client.FamilyWelfareQuery['node']>, { welfare?: unknown }>['welfare']>;

/** How well off the family is: the four kinds of desil side by side, and for who may see it, the score and its parts. */
export function WelfareSection({ familyId }: { readonly familyId: string }) {
  const t = useWords(familyMessages).families.welfare;
  const query = useDocument(client.FamilyWelfareDocument, { id: familyId });
  return (
    <Section title={t.title}>
      <Answered query={query} pick={(answer) => nodeWith(answer.node, 'welfare')}>
        {({ welfare }) => (welfare ? <WelfareCard welfare={welfare} /> : <EmptyState>{t.none}</EmptyState>)}
      </Answered>
    </Section>
  );
}

function WelfareCard({ welfare }: { readonly welfare: Welfare }) {
  const t = useWords(familyMessages).families.welfare;
  const { desil } = welfare;
  const kinds = [
    { kind: t.effective, shown: <EffectiveDesil desil={desil} />, meaning: t.effectiveMeaning },
    { kind: t.national, shown: <DesilBadge desil={desil.national} />, meaning: t.nationalMeaning },
    { kind: t.calibrated, shown: <DesilBadge desil={desil.calibrated} />, meaning: t.calibratedMeaning },
    { kind: t.provincial, shown: <DesilBadge desil={desil.provincial} />, meaning: t.provincialMeaning },
  ];
  return (
    <>
      {welfare.state === 'NOT_IN_DTSEN' && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t.notInDtsen}
        </Alert>
      )}
      {welfare.state === 'UNSCORED' && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t.incomplete}
          <Box component="ul" sx={{ m: 0, pl: 3 }}>
            {welfare.incompleteReasons.map((reason) => (
              <li key={reason.code}>{reason.label}</li>
            ))}
          </Box>
        </Alert>
      )}
      <SimpleTable
        caption={t.caption}
        rows={kinds}
        keyOf={(row) => row.kind}
        columns={[
          { label: t.kind, render: (row) => row.kind },
          { label: t.value, render: (row) => row.shown },
          { label: t.meaning, render: (row) => row.meaning },
        ]}
      />
      <Box sx={{ my: 2 }}>
        <RankingFacts welfare={welfare} />
      </Box>
      <Contributions welfare={welfare} />
      <DesilHistory points={welfare.history} />
    </>
  );
}

function RankingFacts({ welfare }: { readonly welfare: Welfare }) {
  const t = useWords(familyMessages).families.welfare;
  const format = useFormat();
  const { ranking, score } = welfare;
  const mayScore = score !== null && score !== undefined;
  return (
    <>
      <FactList
        items={[
          [t.weight, <Count value={welfare.weight} />],
          ...(mayScore
            ? ([
                [t.score, `${format.scaled(score, scoreScale(ranking?.model))} ${ranking?.model?.unit ?? ''}`],
                [t.percentile, format.percent(welfare.percentile, 1)],
              ] as const)
            : []),
          [
            t.ranking,
            ranking ? (
              <RecordLink kind="rankings" id={ranking.id}>
                <DateWib value={ranking.publishedAt} />, {fill(t.rankingOf, { revision: ranking.revisionNumber })}
              </RecordLink>
            ) : (
              '–'
            ),
          ],
          [
            t.model,
            ranking?.model
              ? `${ranking.model.code} v${ranking.model.version}${ranking.model.illustrative ? ` (${t.illustrative})` : ''}`
              : '–',
          ],
        ]}
      />
      {welfare.scored && !mayScore && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t.hidden}
        </Typography>
      )}
    </>
  );
}

function Contributions({ welfare }: { readonly welfare: Welfare }) {
  const t = useWords(familyMessages).families.welfare;
  const format = useFormat();
  const { contributions, ranking } = welfare;
  const scale = scoreScale(ranking?.model);
  if (!contributions || contributions.length === 0) return null;
  return (
    <Box component="details" sx={{ mb: 2 }}>
      <Typography component="summary" sx={{ cursor: 'pointer', fontWeight: 600, py: 0.5 }}>
        {t.contributions}
      </Typography>
      <SimpleTable
        caption={t.contributionsCaption}
        rows={contributions}
        keyOf={(row) => row.indicator}
        columns={[
          { label: t.indicator, render: (row) => row.label },
          { label: t.recorded, render: (row) => row.text ?? '–' },
          { label: t.points, align: 'right', render: (row) => format.scaled(row.points, scale) },
        ]}
      />
    </Box>
  );
}
