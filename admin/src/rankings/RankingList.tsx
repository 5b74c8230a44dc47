import { client } from '@tepat/shared';
import {
  Count,
  CursorTable,
  DateWib,
  Page,
  RecordLink,
  Section,
  StateChip,
  usePages,
  useWords,
  type Column,
} from '../components';
import { useFormat } from '../i18n';
import { rankingMessages } from './messages';

/** All rankings, newest first. */
export function RankingList() {
  const t = useWords(rankingMessages).rankings;
  const format = useFormat();
  const pages = usePages(client.RankingPageDocument, {}, (answer) => answer.rankings);
  const bases: Readonly<Record<string, string>> = t.bases;
  const columns: readonly Column<client.RankingPartsFragment>[] = [
    {
      label: t.published,
      render: (ranking) => (
        <RecordLink kind="rankings" id={ranking.id}>
          <DateWib value={ranking.publishedAt} />
        </RecordLink>
      ),
    },
    {
      label: t.model,
      render: ({ model }) =>
        model ? (
          <>
            {model.code} v{model.version} {model.illustrative && <StateChip tone="warning">{t.illustrative}</StateChip>}
          </>
        ) : (
          '–'
        ),
    },
    { label: t.basis, render: (ranking) => bases[ranking.basis] ?? ranking.basis },
    { label: t.families, align: 'right', render: (ranking) => <Count value={ranking.families} /> },
    { label: t.unscored, align: 'right', render: (ranking) => <Count value={ranking.unscored} /> },
    { label: t.share, align: 'right', render: (ranking) => format.percent(100 * ranking.unscoredShare, 1) },
    { label: t.revision, align: 'right', render: (ranking) => <Count value={ranking.revisionNumber} /> },
  ];
  return (
    <Page title={t.title} lead={t.lead}>
      <Section title={t.title}>
        <CursorTable
          caption={t.caption}
          columns={columns}
          pages={pages}
          keyOf={(ranking) => ranking.id}
          empty={t.empty}
        />
      </Section>
    </Page>
  );
}
