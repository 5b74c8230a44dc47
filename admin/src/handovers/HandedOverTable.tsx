import { type client } from '@tepat/shared';
import { Count, CursorTable, Day, RecordLink, TwoLines, useWords, type Column, type Pages } from '../components';
import { HandedOverActs } from './HandedOverActs';
import { HandoverStateChip } from './HandoverStateChip';
import { handoverMessages } from './messages';

type HandedOver = client.HandedOverPartsFragment;

interface HandedOverTableProps {
  readonly caption: string;
  readonly pages: Pages<HandedOver>;
}

/** Corrections that were handed over, what the centre made of them, and what may be done. */
export function HandedOverTable({ caption, pages }: HandedOverTableProps) {
  const t = useWords(handoverMessages).handovers;
  const columns: readonly Column<HandedOver>[] = [
    {
      label: t.correction,
      render: ({ correctionId, correctionNumber }) => (
        <RecordLink kind="corrections" id={correctionId}>
          {correctionNumber}
        </RecordLink>
      ),
    },
    { label: t.kelurahan, render: ({ region }) => region?.name ?? '–' },
    { label: t.file, align: 'right', render: ({ handoverNumber }) => <Count value={handoverNumber} /> },
    {
      label: t.state,
      render: (row) => <HandoverStateChip item={row} />,
    },
    {
      label: t.answer,
      render: ({ answeredOn, answerNote }) =>
        answeredOn ? <TwoLines first={<Day value={answeredOn} />} second={answerNote ?? ''} /> : '–',
    },
    {
      label: t.acts,
      render: (row) =>
        row.followUpLabel ? (
          <TwoLines first={row.followUpLabel} second={row.followUpReason ?? ''} />
        ) : (
          <HandedOverActs item={row} onDone={pages.refresh} />
        ),
    },
  ];
  return <CursorTable caption={caption} columns={columns} pages={pages} keyOf={({ id }) => id} empty={t.items_empty} />;
}
