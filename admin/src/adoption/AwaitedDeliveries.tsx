import { client } from '@tepat/shared';
import { useDocument } from '../components';
import { AdoptionBanner } from './AdoptionBanner';

/** A banner for each full delivery that nights do not read yet; nothing where there is none. */
export function AwaitedDeliveries() {
  const query = useDocument(client.NightBasisDocument, {});
  return (query.data?.nightBasis.awaited ?? []).map((adoption) => (
    <AdoptionBanner key={adoption.revisionNumber} adoption={adoption} onDone={() => void query.refetch()} />
  ));
}
