import { Button } from '@mui/material';
import { type client } from '@tepat/shared';
import { useMay } from '../access';
import { fill, useWords } from '../components';
import { worklistMessages } from './messages';
import { useCaseActs } from './use-case-acts';

/** Takes a case that nobody works on yet, or lets go of an own one. Not offered without the permission. */
export function TakeCase({ item }: { readonly item: client.WorklistItemFieldsFragment }) {
  const t = useWords(worklistMessages).worklist;
  const acts = useCaseActs();
  const { id, state, mine, assignee, resident } = item;
  if (!useMay()('worklist.assign') || state === 'DONE' || (assignee && !mine)) return null;
  const seenAssignee = assignee?.id ?? null;
  const act = mine
    ? () => acts.assign({ item: id, seenAssignee }, t.released)
    : () => acts.assign({ item: id, toMe: true, seenAssignee }, t.taken);
  return (
    <Button
      size="small"
      variant="outlined"
      onClick={() => void act().catch(acts.tell)}
      aria-label={mine ? undefined : fill(t.take_of, { name: resident?.name ?? '–' })}
    >
      {mine ? t.release : t.take}
    </Button>
  );
}
