import { client } from '@tepat/shared';
import { useParams } from 'react-router-dom';
import {
  Answered,
  Count,
  DateWib,
  Day,
  Digest,
  FactList,
  fill,
  nodeWith,
  Page,
  Section,
  useDocument,
  usePages,
  useWords,
} from '../components';
import { AnswerFile } from './AnswerFile';
import { DownloadHandover } from './DownloadHandover';
import { HandedOverTable } from './HandedOverTable';
import { StateCounts } from './HandoverList';
import { handoverMessages } from './messages';

/** One file for the centre: what it holds, where its corrections stand, and the centre's answer to it. */
export function HandoverShow() {
  const { id = '' } = useParams();
  const t = useWords(handoverMessages).handovers;
  const query = useDocument(client.HandoverRecordDocument, { id });
  const handover = nodeWith(query.data?.node, 'cutOff');
  const pages = usePages(client.HandedOverPageDocument, { filter: { handover: id } }, ({ handedOver }) => handedOver);
  const refresh = (): void => {
    void query.refetch();
    pages.refresh();
  };
  return (
    <Page
      title={handover ? fill(t.one, { number: handover.number }) : t.title}
      back={{ to: '/handovers', name: t.title }}
      actions={
        handover?.ready && (
          <>
            <AnswerFile handoverId={id} onDone={refresh} />
            <DownloadHandover handoverId={id} />
          </>
        )
      }
    >
      <Answered query={query} pick={() => handover} lines={6}>
        {(shown) => (
          <>
            <Section title={t.about}>
              <FactList
                items={[
                  [t.cut_off, <Day value={shown.cutOff} />],
                  [t.corrections, <Count value={shown.correctionCount} />],
                  [t.rows, <Count value={shown.rowTotal} />],
                  [t.states, <StateCounts handover={shown} />],
                  [t.ready, shown.ready ? <DateWib value={shown.readyAt} /> : t.preparing],
                  [t.size, <Count value={shown.bytes} />],
                  [t.digest, <Digest value={shown.sha256} />],
                ]}
              />
            </Section>
            <Section title={t.items}>
              <HandedOverTable caption={t.items_caption} pages={pages} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
}
