import { Box, Typography } from '@mui/material';
import { type client } from '@tepat/shared';
import { useActorText } from './actor-text';
import { componentMessages } from './messages';
import { SimpleTable } from './SimpleTable';
import { EmptyState } from './States';
import { Timeline } from './Timeline';
import { fill, useWords } from './use-words';
import { DateWib } from './Values';

type Change = client.RecordChangePartsFragment;

/** The plain history of a record: which revision, by whom, why, and every fact from what to what. Newest first. */
export function ChangeHistory({ changes }: { readonly changes: readonly Change[] }) {
  const t = useWords(componentMessages).components;
  if (changes.length === 0) return <EmptyState>{t.history.empty}</EmptyState>;
  return (
    <>
      <Timeline
        label={t.history.title}
        entries={changes.map((change) => ({ key: String(change.since), content: <OneChange change={change} /> }))}
      />
      {changes.length >= 100 && <Typography variant="body2">{t.history.limited}</Typography>}
    </>
  );
}

/** Facts that point to a number of a person or a family: that it changed is shown, what it says may not be. */
const NUMBERS = ['card_id', 'nik_id'];

function isHiddenNumber({ fact, before, after }: Change['changes'][number]): boolean {
  return NUMBERS.includes(fact) && (before ?? after ?? null) === null;
}

function OneChange({ change }: { readonly change: Change }) {
  const t = useWords(componentMessages).components;
  const actorText = useActorText();
  const { revision } = change;
  const kinds: Readonly<Record<string, string>> = t.revisionKinds;
  return (
    <Box>
      <Typography component="h3" variant="subtitle2">
        {fill(t.history.revision, { number: change.since })}
        {revision && ` · ${kinds[revision.kind] ?? revision.kind}`}
        {change.first && ` · ${t.history.first}`}
        {change.fromOutside && ` · ${t.history.fromOutside}`}
      </Typography>
      <Typography variant="body2" color="textSecondary" component="div">
        <DateWib value={change.at ?? revision?.createdAt} />
        {revision &&
          ` · ${fill(t.history.by, { actor: actorText(revision.actorKind, revision.actorId, revision.actorName) })}`}
        {revision?.deliveryVersion && ` · DTSEN ${revision.deliveryVersion}`}
      </Typography>
      {revision?.reason && <Typography variant="body2">{revision.reason}</Typography>}
      {change.changes.length > 0 && (
        <SimpleTable
          caption={fill(t.history.caption, { number: change.since })}
          rows={change.changes}
          keyOf={(fact) => fact.fact}
          columns={[
            { label: t.fact, render: (fact) => fact.label },
            {
              label: t.history.before,
              render: (fact) => fact.before ?? (isHiddenNumber(fact) ? '–' : t.history.nothing),
            },
            {
              label: t.history.after,
              render: (fact) => fact.after ?? (isHiddenNumber(fact) ? t.history.numberChanged : t.history.nothing),
            },
          ]}
        />
      )}
    </Box>
  );
}
