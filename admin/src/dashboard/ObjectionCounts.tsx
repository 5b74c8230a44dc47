import { Button } from '@mui/material';
import { client } from '@tepat/shared';
import { Link as RouterLink } from 'react-router-dom';
import { Answered, Count, FactList, Section, StateChip, useDocument, useWords } from '../components';
import { useFormat } from '../i18n';
import { objectionMessages } from '../objections';

/** How many objections nobody has decided, and how many of them are late. */
export function ObjectionCounts() {
  const t = useWords(objectionMessages).objections.dashboard;
  const format = useFormat();
  const query = useDocument(client.DashboardObjectionsDocument, {});
  return (
    <Section
      title={t.title}
      actions={
        <Button component={RouterLink} to="/objections" size="small">
          {t.open}
        </Button>
      }
    >
      <Answered query={query} pick={({ objectionCounts }) => objectionCounts} lines={2}>
        {({ open, late }) => (
          <FactList
            items={[
              [t.waiting, <Count value={open} />],
              [t.late, late === 0 ? <Count value={0} /> : <StateChip tone="bad">{format.count(late)}</StateChip>],
            ]}
          />
        )}
      </Answered>
    </Section>
  );
}
