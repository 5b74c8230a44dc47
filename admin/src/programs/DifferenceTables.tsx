import { Typography } from '@mui/material';
import { FactList, SimpleTable, StateChip, useWords } from '../components';
import { programMessages } from './messages';

export interface Differences {
  readonly clauses: readonly {
    readonly kind: string;
    readonly code: string;
    readonly before?: string | null;
    readonly after?: string | null;
  }[];
  readonly joined?: { readonly before: string; readonly after: string } | null;
  readonly terms: readonly {
    readonly term: string;
    readonly label: string;
    readonly before: string;
    readonly after: string;
  }[];
}

const TONES = { ADDED: 'good', REMOVED: 'bad', CHANGED: 'warning' } as const;
const isKind = (kind: string): kind is keyof typeof TONES => Object.hasOwn(TONES, kind);

/** What differs between two versions of a rule: clause by clause, how they are joined, and term by term. */
export function DifferenceTables({ clauses, joined, terms }: Differences) {
  const t = useWords(programMessages).programs;
  if (clauses.length === 0 && terms.length === 0 && !joined) return <Typography>{t.noDifference}</Typography>;
  return (
    <>
      {clauses.length > 0 && (
        <SimpleTable
          caption={t.clauseDifferences}
          rows={clauses}
          keyOf={({ code }) => code}
          columns={[
            { label: t.clause, render: ({ code }) => code },
            {
              label: t.change,
              render: ({ kind }) => isKind(kind) && <StateChip tone={TONES[kind]}>{t.changes[kind]}</StateChip>,
            },
            { label: t.before, render: ({ before }) => before ?? '–' },
            { label: t.after, render: ({ after }) => after ?? '–' },
          ]}
        />
      )}
      {joined && (
        <FactList
          items={[
            [t.joinedBefore, joined.before],
            [t.joinedAfter, joined.after],
          ]}
        />
      )}
      {terms.length > 0 && (
        <SimpleTable
          caption={t.termDifferences}
          rows={terms}
          keyOf={({ term }) => term}
          columns={[
            { label: t.term, render: ({ label }) => label },
            { label: t.before, render: ({ before }) => before },
            { label: t.after, render: ({ after }) => after },
          ]}
        />
      )}
    </>
  );
}
