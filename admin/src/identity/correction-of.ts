import { type client } from '@tepat/shared';
import type { Record } from './record';

const DIED = '2';
const MOVED = '3';

/**
 * What follows from a confirmed finding that the civil registry is right, as lines of a correction; none where the lane
 * needs more than it says (another card is membership; sex is read from the document). A death or departure has its day.
 */
export function correctionOf(
  { category }: Pick<client.IdentityCheckPartsFragment, 'category'>,
  { resident, fields, civilStatusDate }: Pick<Record, 'resident' | 'fields' | 'civilStatusDate'>,
): client.FactChangeInput[] {
  const theirs = (name: string): string | null => fields.find(({ field }) => field === name)?.theirs ?? null;
  const line = (fact: string, value: string | null | undefined): client.FactChangeInput[] =>
    value ? [{ subject: resident.id, fact, value }] : [];
  switch (category) {
    case 'MENINGGAL':
      return [...line('presence', DIED), ...line('presence_on', civilStatusDate)];
    case 'PINDAH_LUAR_DKI':
      return [...line('presence', MOVED), ...line('presence_on', civilStatusDate)];
    case 'NAMA_TIDAK_SESUAI':
      return line('name', theirs('name'));
    case 'TGL_LAHIR_TIDAK_SESUAI':
      return line('birth_date', theirs('birthDate'));
    default:
      return [];
  }
}
