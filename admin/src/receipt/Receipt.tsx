import { Box, Typography } from '@mui/material';
import { readReceipt, type client, type ReceiptKind } from '@tepat/shared';
import { Day, FactList, RecordLink, StateChip, useWords, type RecordKind } from '../components';
import { receiptMessages } from './messages';

const PAGES: Readonly<Record<ReceiptKind, RecordKind>> = { CORRECTION: 'corrections', OBJECTION: 'objections' };

interface ReceiptProps {
  readonly receipt: client.ReceiptPartsFragment;
  /** Whether its number leads to the page of the case. */
  readonly linked?: boolean;
}

/** What is told to whoever came with the matter: number, dates, where it stands, and that it costs nothing. */
export function Receipt({ receipt, linked = false }: ReceiptProps) {
  const t = useWords(receiptMessages).receipt;
  const { record, number, date, deadline, late, status, sentence } = receipt;
  const kind = readReceipt(number)?.kind;
  return (
    <Box role="status" sx={{ mt: 1.5, borderLeft: 4, borderColor: 'primary.main', pl: 1.5 }}>
      <FactList
        items={[
          [
            t.number,
            linked && kind ? (
              <RecordLink kind={PAGES[kind]} id={record}>
                {number}
              </RecordLink>
            ) : (
              number
            ),
          ],
          [t.date, <Day value={date} />],
          [t.status, status],
          ...(deadline
            ? ([
                [
                  t.deadline,
                  <>
                    <Day value={deadline} /> {late && <StateChip tone="bad">{t.late}</StateChip>}
                  </>,
                ],
              ] as const)
            : []),
        ]}
      />
      <Typography sx={{ mt: 1, fontWeight: 600 }}>{sentence}</Typography>
    </Box>
  );
}
