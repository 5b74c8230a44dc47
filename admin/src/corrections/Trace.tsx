import { Stack, Typography } from '@mui/material';
import { DateWib, EmptyState, Section, Timeline, useActorText, useWords } from '../components';
import type { Correction } from './correction';
import { correctionMessages } from './messages';

/** Who did what with it, when and why. */
export function Trace({ steps }: Pick<Correction, 'steps'>) {
  const t = useWords(correctionMessages).corrections;
  const who = useActorText();
  return (
    <Section title={t.trace} note={t.people}>
      <Timeline
        label={t.trace}
        entries={steps.map((step, at) => ({
          key: String(at),
          content: (
            <Entry said={step.stateLabel} reason={step.reason} at={step.at}>
              {who(step.actorKind, step.actorId, step.actorName)}
            </Entry>
          ),
        }))}
      />
    </Section>
  );
}

/** What those who check found of the evidence; a change of mind is one more, and says whether it came after the effect. */
export function Judgements({ judgements }: Pick<Correction, 'judgements'>) {
  const t = useWords(correctionMessages).corrections;
  const who = useActorText();
  if (judgements.length === 0) return <EmptyState>{t.noJudgement}</EmptyState>;
  return (
    <Timeline
      label={t.judgements}
      entries={judgements.map((found, at) => ({
        key: String(at),
        content: (
          <Entry
            said={found.afterEffect ? `${found.label} (${t.afterEffect})` : found.label}
            reason={found.reason}
            at={found.at}
          >
            {who(found.actorKind, found.actorId, found.actorName)}
          </Entry>
        ),
      }))}
    />
  );
}

interface EntryProps {
  readonly said: string;
  readonly reason: string | null | undefined;
  readonly at: string;
  /** Who. */
  readonly children: string;
}

function Entry({ said, reason, at, children }: EntryProps) {
  return (
    <Stack sx={{ gap: 0.25 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {said}
      </Typography>
      {reason && <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{reason}</Typography>}
      <Typography variant="body2" color="textSecondary">
        <DateWib value={at} /> · {children}
      </Typography>
    </Stack>
  );
}
