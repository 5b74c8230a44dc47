import { Alert } from '@mui/material';
import { client } from '@tepat/shared';
import { useParams } from 'react-router-dom';
import {
  Answered,
  Count,
  DateWib,
  FactList,
  fill,
  gateMessages,
  GateTable,
  nodeWith,
  Page,
  Section,
  useDocument,
  useWords,
} from '../components';
import { useFormat } from '../i18n';
import { CutPoints } from './CutPoints';
import { DesilCounts } from './DesilCounts';
import { rankingMessages } from './messages';
import { type Ranking } from './ranking';

/** One ranking: on what it rests, where it cuts, how many fall in each desil, and which checks it passed. */
export function RankingShow() {
  const { id = '' } = useParams();
  const t = useWords(rankingMessages).rankings;
  const gates = useWords(gateMessages).gates;
  const format = useFormat();
  const query = useDocument(client.RankingRecordDocument, { id });
  const ranking = nodeWith(query.data?.node, 'desilCounts');
  return (
    <Page
      title={ranking ? fill(t.one, { at: format.dateTime(ranking.publishedAt) }) : t.title}
      back={{ to: '/rankings', name: t.title }}
    >
      <Answered query={query} pick={() => ranking} lines={10}>
        {(shown) => (
          <>
            <About ranking={shown} />
            <DesilCounts ranking={shown} />
            <CutPoints ranking={shown} />
            <Section title={gates.title}>
              <GateTable caption={t.gatesCaption} gates={shown.gates} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
}

function About({ ranking }: { readonly ranking: Ranking }) {
  const t = useWords(rankingMessages).rankings;
  const format = useFormat();
  const { model } = ranking;
  const bases: Readonly<Record<string, string>> = t.bases;
  return (
    <Section title={t.about}>
      {model?.illustrative && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {fill(t.illustrativeNote, { provenance: model.provenance })}
        </Alert>
      )}
      <FactList
        items={[
          [t.published, <DateWib value={ranking.publishedAt} />],
          [t.model, model ? `${model.code} v${model.version}, ${model.label}` : '–'],
          [t.basis, bases[ranking.basis] ?? ranking.basis],
          [t.families, <Count value={ranking.families} />],
          [t.unscored, <Count value={ranking.unscored} />],
          [t.share, format.percent(100 * ranking.unscoredShare, 1)],
          [t.weight, <Count value={ranking.totalWeight} />],
          [t.revision, <Count value={ranking.revisionNumber} />],
          [t.calibrated, ranking.calibratedFromDeliveries ? t.fromDeliveries : t.withoutDeliveries],
        ]}
      />
    </Section>
  );
}
