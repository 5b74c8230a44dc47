import { type client } from '@tepat/shared';
import { Count, DateWib, fill, ListStateChip, Money, RecordLink, useWords, type Column } from '../components';
import { useFormat } from '../i18n';
import { listMessages } from './messages';

export type ListRow = client.ListPageQuery['recipientLists']['edges'][number]['node'];

/** The columns of every table of lists. */
export function useListColumns(): readonly Column<ListRow>[] {
  const t = useWords(listMessages).lists;
  const format = useFormat();
  return [
    {
      label: t.program,
      render: (list) => (
        <RecordLink kind="lists" id={list.id}>
          {fill(t.one, {
            program: list.program?.code ?? '',
            period: format.period(list.period),
            version: list.version,
          })}
        </RecordLink>
      ),
    },
    { label: t.state, render: (list) => <ListStateChip state={list.status} /> },
    { label: t.recipients, align: 'right', render: (list) => <Count value={list.counts.recipients} /> },
    { label: t.waiting, align: 'right', render: (list) => <Count value={list.counts.waiting} /> },
    { label: t.amount, align: 'right', render: (list) => <Money value={list.counts.amountTotal} /> },
    {
      label: t.changes,
      align: 'right',
      render: ({ diff }) =>
        diff.previousVersion === null || diff.previousVersion === undefined
          ? '–'
          : fill(t.joinedLeft, { joined: format.count(diff.joined), left: format.count(diff.left) }),
    },
    { label: t.created, render: (list) => <DateWib value={list.createdAt} /> },
  ];
}
