import { Box } from '@mui/material';
import { client } from '@tepat/shared';
import {
  Count,
  CursorTable,
  Day,
  Money,
  Nik,
  RecordLink,
  TwoLines,
  usePages,
  useWords,
  type Column,
} from '../components';
import { useMay } from '../access';
import { listMessages } from './messages';

type Row = NonNullable<client.ListRowsQuery['recipientList']>['recipients']['edges'][number]['node'];

interface ListRowsProps {
  readonly listId: string;
  readonly standing: client.Standing;
}

/** The frozen rows, in order of need for who may read scores; each name leads to the person and to why. */
export function ListRows({ listId, standing }: ListRowsProps) {
  const t = useWords(listMessages).lists;
  const pages = usePages(
    client.ListRowsDocument,
    { id: listId, standing },
    (answer) => answer.recipientList?.recipients,
    { size: 50 },
  );
  const seesOrder = useMay()('welfare.score.read');
  const kinds: Readonly<Record<string, string>> = t.kinds;
  const statuses: Readonly<Record<string, string>> = t.rowStatuses;
  const columns: readonly Column<Row>[] = [
    ...(seesOrder ? [{ label: t.position, render: (row: Row) => <Count value={row.position} /> }] : []),
    {
      label: t.name,
      namesRow: true,
      render: (row) => (
        <RecordLink kind="residents" id={row.residentId}>
          {row.name}
        </RecordLink>
      ),
    },
    {
      label: t.nikAndBirth,
      render: (row) => <TwoLines first={<Nik value={row.nik} />} second={<Day value={row.birthDate} />} />,
    },
    { label: t.region, render: (row) => row.region?.name ?? '–' },
    { label: t.rowAmount, align: 'right', render: (row) => <Money value={row.amount} /> },
    {
      label: t.rowStatus,
      render: (row) => (
        <TwoLines
          first={
            <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
              {statuses[row.status] ?? row.status}
            </Box>
          }
          second={kinds[row.kind] ?? row.kind}
        />
      ),
    },
    { label: t.payee, render: (row) => t.payees[row.payee] },
  ];
  const isWaiting = standing === 'WAITING';
  return (
    <CursorTable
      caption={isWaiting ? t.waitingCaption : t.recipientsCaption}
      columns={columns}
      pages={pages}
      keyOf={(row) => row.recipientRef}
      empty={isWaiting ? t.waitingEmpty : t.recipientsEmpty}
    />
  );
}
