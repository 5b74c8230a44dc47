import { Button } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useMay } from '../access';
import { FactList, Section, useWords } from '../components';
import { correctionMessages, useInbox } from '../corrections';

/** How many corrections wait for whoever looks, and how many are late. */
export function CorrectionInbox() {
  const t = useWords(correctionMessages).corrections;
  const { waitingForMe, toConfirm, drafts, escalated } = useInbox();
  const may = useMay();
  return (
    <Section
      title={t.title}
      actions={
        <Button component={RouterLink} to="/corrections" size="small">
          {t.open}
        </Button>
      }
    >
      <FactList
        items={[
          [t.waitingCount, waitingForMe || '0'],
          ...(may('transfer.confirm') ? ([[t.confirmCount, toConfirm || '0']] as const) : []),
          ...(may('correction.propose') ? ([[t.draftCount, drafts || '0']] as const) : []),
          [t.lateCount, escalated || '0'],
        ]}
      />
    </Section>
  );
}
