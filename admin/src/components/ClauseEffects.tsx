import { Box, LinearProgress, Typography } from '@mui/material';
import { useFormat } from '../i18n';
import { componentMessages } from './messages';
import { SimpleTable } from './SimpleTable';
import { StateChip } from './StateChip';
import { fill, useWords } from './use-words';

/** People, and how far the number may be from the truth; 0 or none = counted. */
export interface Told {
  readonly people: number;
  readonly margin?: number;
}

/** What one clause of a rule does. */
export interface ClauseEffect {
  readonly code: string;
  readonly sentence: string;
  /** It says whom the programme is for, and is counted among all residents. */
  readonly category: boolean;
  readonly among: Told;
  readonly blocks: Told;
  readonly unknown: Told;
  /** Null: nobody knows. */
  readonly alone: Told | null;
}

interface ClauseEffectsProps {
  readonly caption: string;
  readonly clauses: readonly ClauseEffect[];
}

/** Clause by clause, how many it removes of how many: as a bar and in words. */
export function ClauseEffects({ caption, clauses }: ClauseEffectsProps) {
  const t = useWords(componentMessages).components.effects;
  return (
    <>
      <SimpleTable
        caption={caption}
        rows={clauses}
        keyOf={({ code }) => code}
        columns={[
          {
            label: t.clause,
            render: ({ sentence, category }) => (
              <>
                {sentence}
                {category && (
                  <Box sx={{ mt: 0.5 }}>
                    <StateChip tone="info">{t.category}</StateChip>
                  </Box>
                )}
              </>
            ),
          },
          { label: t.effect, render: (effect) => <Effect effect={effect} /> },
        ]}
      />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {t.note}
      </Typography>
    </>
  );
}

function Effect({ effect: { among, blocks, unknown, alone } }: { readonly effect: ClauseEffect }) {
  const t = useWords(componentMessages).components.effects;
  const told = useTold();
  const share = among.people === 0 ? 0 : Math.min(100, (100 * blocks.people) / among.people);
  const more = [
    ...(alone === null ? [] : [fill(t.alone, { people: told(alone) })]),
    ...(unknown.people === 0 ? [] : [fill(t.unknown, { people: told(unknown) })]),
  ];
  return (
    <Box sx={{ minWidth: 150 }}>
      <Typography variant="body2">{fill(t.removes, { people: told(blocks), among: told(among) })}</Typography>
      {/* The same in a picture: whoever hears the page has the words. */}
      <LinearProgress aria-hidden variant="determinate" value={share} sx={{ my: 0.5, height: 6, borderRadius: 1 }} />
      {more.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {more.join(' ')}
        </Typography>
      )}
    </Box>
  );
}

/** A count, with its margin where it is an estimate. */
export function useTold(): (told: Told) => string {
  const t = useWords(componentMessages).components.effects;
  const format = useFormat();
  return ({ people, margin = 0 }) =>
    margin === 0
      ? format.count(people)
      : fill(t.plusMinus, { people: format.count(people), margin: format.count(margin) });
}

/** A clause of a report, whose numbers are exact. */
export function counted({ code, sentence, category, among, blocks, unknown, alone }: CountedClause): ClauseEffect {
  return {
    ...{ code, sentence, category },
    among: { people: among },
    blocks: { people: blocks },
    unknown: { people: unknown },
    alone: typeof alone === 'number' ? { people: alone } : null,
  };
}

interface CountedClause extends Pick<ClauseEffect, 'code' | 'sentence' | 'category'> {
  readonly among: number;
  readonly blocks: number;
  readonly unknown: number;
  readonly alone?: number | null;
}
