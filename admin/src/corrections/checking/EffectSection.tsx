import { Button, Stack, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useState, type ReactNode } from 'react';
import {
  Answered,
  DesilBadge,
  EmptyState,
  FactList,
  fill,
  nodeWith,
  RecordLink,
  Section,
  SimpleTable,
  StateChip,
  useDocument,
  useWords,
  type Tone,
} from '../../components';
import { useFormat } from '../../i18n';
import type { Correction } from '../correction';
import { checkingMessages } from './messages';
import { useMaySeeEffect } from './use-checks';

type Effect = NonNullable<Extract<NonNullable<client.CorrectionEffectQuery['node']>, { effect?: unknown }>['effect']>;
type MemberEffect = Effect['members'][number];

const TONES: Readonly<Record<MemberEffect['effect'], Tone>> = { WON: 'good', LOST: 'bad', NEITHER: 'quiet' };

/** What it would do, once the viewer may see it and asks for it: each look is told to the trail. */
export function EffectSection({ correction }: { readonly correction: Correction }) {
  const t = useWords(checkingMessages).checking;
  const maySee = useMaySeeEffect(correction);
  const [asked, setAsked] = useState(false);
  const { id } = correction;
  const query = useDocument(client.CorrectionEffectDocument, { id }, { enabled: maySee && asked });
  if (!maySee) {
    return (
      <Section title={t.effect}>
        <EmptyState>{t.effectAfterJudgement}</EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t.effect} note={t.effectNote}>
      {asked ? (
        <Answered query={query} pick={(answer) => nodeWith(answer.node, 'effect')}>
          {({ effect }) => (effect ? <Shown effect={effect} /> : <EmptyState>{t.noEffect}</EmptyState>)}
        </Answered>
      ) : (
        <Button variant="outlined" onClick={() => setAsked(true)}>
          {t.showEffect}
        </Button>
      )}
    </Section>
  );
}

function Shown({ effect }: { readonly effect: Effect }) {
  const t = useWords(checkingMessages).checking;
  const format = useFormat();
  const { before, after, scoreBefore, scoreAfter, members, displaced, contributions } = effect;
  const knowsScore = typeof scoreBefore === 'number' || typeof scoreAfter === 'number';
  return (
    <Stack sx={{ gap: 2 }}>
      <FactList
        items={[
          [
            t.desil,
            <Change
              before={<DesilBadge desil={before.effective} provisional={before.provisional} />}
              after={<DesilBadge desil={after.effective} provisional={after.provisional} />}
            />,
          ],
          [
            t.provincial,
            <Change
              before={<DesilBadge desil={before.provincial} />}
              after={<DesilBadge desil={after.provincial} />}
            />,
          ],
          ...(knowsScore
            ? ([[t.score, fill(t.to, { before: format.count(scoreBefore), after: format.count(scoreAfter) })]] as const)
            : []),
        ]}
      />
      <Programs members={members} />
      <div>
        <Typography variant="h3" sx={{ fontSize: '1rem', mb: 0.5 }}>
          {t.displaced}
        </Typography>
        {displaced.length === 0 && <Typography color="textSecondary">{t.noDisplaced}</Typography>}
        {displaced.map(({ cutPoint, direction, families }) => (
          <Typography key={`${cutPoint} ${direction}`}>
            {fill(direction === 'POORER' ? t.poorer : t.richer, {
              families: format.count(families),
              below: cutPoint,
              above: cutPoint + 1,
            })}
          </Typography>
        ))}
      </div>
      {contributions.length > 0 && (
        <SimpleTable
          caption={t.contributions}
          rows={contributions}
          keyOf={({ indicator }) => indicator}
          columns={[
            { label: t.term, render: ({ label }) => label },
            { label: t.before, align: 'right', render: (term) => format.count(term.before) },
            { label: t.after, align: 'right', render: (term) => format.count(term.after) },
            {
              label: t.difference,
              align: 'right',
              render: (term) => format.count((term.after ?? 0) - (term.before ?? 0)),
            },
          ]}
        />
      )}
    </Stack>
  );
}

function Change({ before, after }: { readonly before: ReactNode; readonly after: ReactNode }) {
  const t = useWords(checkingMessages).checking;
  return (
    <Stack direction="row" component="span" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      {before}
      <span role="img" aria-label={t.becomes}>
        →
      </span>
      {after}
    </Stack>
  );
}

function Programs({ members }: Pick<Effect, 'members'>) {
  const t = useWords(checkingMessages).checking;
  if (members.length === 0) return <Typography color="textSecondary">{t.noPrograms}</Typography>;
  const answer = (met: boolean | null | undefined): string => (met === true ? t.yes : met === false ? t.no : t.unknown);
  const outcome = (of: client.DecisionOutcome | null | undefined): string => (of ? t.outcomes[of] : t.noOutcome);
  return (
    <SimpleTable
      caption={t.programs}
      rows={members}
      keyOf={({ resident, program }) => `${resident?.id} ${program?.id}`}
      columns={[
        {
          label: t.member,
          render: ({ resident }) =>
            resident ? (
              <RecordLink kind="residents" id={resident.id}>
                {resident.name}
              </RecordLink>
            ) : (
              t.newMember
            ),
        },
        { label: t.program, render: ({ program }) => program?.code ?? '–' },
        {
          label: t.result,
          render: ({ effect, before, after }) => (
            <Stack sx={{ gap: 0.5, alignItems: 'flex-start' }}>
              <StateChip tone={TONES[effect]}>{t.effects[effect]}</StateChip>
              <Typography variant="body2" color="textSecondary">
                {fill(t.to, { before: outcome(before), after: outcome(after) })}
              </Typography>
            </Stack>
          ),
        },
        {
          label: t.clauses,
          render: ({ clauses }) =>
            clauses.map(({ code, required, before, after }) => (
              <Typography key={code} variant="body2">
                {`${required}: ${fill(t.to, { before: answer(before), after: answer(after) })}`}
              </Typography>
            )),
        },
      ]}
    />
  );
}
