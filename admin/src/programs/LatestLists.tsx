import { client } from '@tepat/shared';
import { CursorTable, Section, usePages, useWords } from '../components';
import { useListColumns } from '../lists';
import { programMessages } from './messages';

/** The newest lists of one programme. */
export function LatestLists({ program }: { readonly program: string }) {
  const t = useWords(programMessages).programs;
  const columns = useListColumns();
  const filter = { program, period: null };
  const pages = usePages(client.ListPageDocument, { filter }, (answer) => answer.recipientLists, { size: 10 });
  return (
    <Section title={t.lists}>
      <CursorTable
        caption={t.listsCaption}
        columns={columns}
        pages={pages}
        keyOf={(list) => list.id}
        empty={t.noList}
      />
    </Section>
  );
}
