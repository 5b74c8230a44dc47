import { Stack, Typography } from '@mui/material';
import { Day, fill, Section, SimpleTable, TwoLines, useWords } from '../components';
import { useFormat } from '../i18n';
import { HandoverStateChip } from '../handovers/HandoverStateChip';
import type { Correction } from './correction';
import { correctionMessages } from './messages';

/** What became of an applied correction at the centre: each file that it stands in, and what came back. */
export function AtTheCentre({ correction }: { readonly correction: Correction }) {
  const t = useWords(correctionMessages).corrections.centre;
  const format = useFormat();
  const { state, handedOver, cutOff } = correction;
  if (state !== 'APPLIED') return null;
  if (handedOver.length === 0) {
    return (
      <Section title={t.title}>
        <Typography>{cutOff ? fill(t.waits, { day: format.date(cutOff) }) : t.noCutOff}</Typography>
      </Section>
    );
  }
  return (
    <Section title={t.title}>
      <SimpleTable
        caption={t.title}
        rows={handedOver}
        keyOf={({ id }) => id}
        columns={[
          { label: t.file, render: ({ handoverNumber }) => fill(t.number, { number: handoverNumber }) },
          { label: t.state, render: (item) => <HandoverStateChip item={item} /> },
          {
            label: t.answer,
            render: ({ answeredOn, answerNote, followUpLabel, followUpReason }) => (
              <Stack sx={{ gap: 0.5 }}>
                {answeredOn ? <TwoLines first={<Day value={answeredOn} />} second={answerNote ?? ''} /> : '–'}
                {followUpLabel && <TwoLines first={followUpLabel} second={followUpReason ?? ''} />}
              </Stack>
            ),
          },
        ]}
      />
    </Section>
  );
}
