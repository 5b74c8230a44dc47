import { Page, useWords } from '../components';
import { ReceiptStatus } from '../receipt';
import { counterMessages } from './messages';
import { PresenceForm } from './PresenceForm';

/** Where somebody stands before an officer: first whether and where they are recorded. */
export function CounterPage() {
  const t = useWords(counterMessages).counter;
  return (
    <Page title={t.title} lead={t.lead}>
      <PresenceForm />
      <ReceiptStatus />
    </Page>
  );
}
