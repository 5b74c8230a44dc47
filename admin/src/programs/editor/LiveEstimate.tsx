import { Alert, LinearProgress, Typography } from '@mui/material';
import { client, type ProgramTerms } from '@tepat/shared';
import { useEffect, useState } from 'react';
import { useMay } from '../../access';
import { ClauseEffects, FactList, fill, Section, useDocument, useTold, useWords } from '../../components';
import { useFormat } from '../../i18n';
import { editorMessages } from './messages';

type Sample = NonNullable<client.RuleSampleQuery['ruleSample']['sample']>;

/** A pause in typing that is long enough to ask. */
const SETTLED_MILLISECONDS = 400;
/** From so many people on, shares of a sample mean something. */
const ENOUGH = 100;

/** The value once it has not changed for a while. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface LiveEstimateProps {
  /** The terms as they are typed; null while something is wrong with them. */
  readonly terms: ProgramTerms | null;
}

/** What the rule would do, estimated from a sample while one types; an older question is given up for a newer one. */
export function LiveEstimate({ terms }: LiveEstimateProps) {
  const t = useWords(editorMessages).editor;
  const may = useMay();
  const typed = terms === null ? '' : JSON.stringify(terms);
  const asked = useSettled(typed);
  const isAsked = asked !== '' && may('simulation.read');
  const query = useDocument(client.RuleSampleDocument, { terms: asked }, { enabled: isAsked });
  if (!may('simulation.read')) return null;
  const answer = isAsked ? query.data?.ruleSample : undefined;
  return (
    <Section title={t.live}>
      {terms === null && (
        <Typography variant="body2" color="textSecondary">
          {t.liveWaits}
        </Typography>
      )}
      {query.error && isAsked && (
        <Alert severity="error" role="alert">
          {query.error.message}
        </Alert>
      )}
      {answer?.userErrors.map(({ code, message }) => (
        <Alert key={code} severity="warning" role="alert">
          {message}
        </Alert>
      ))}
      {(query.isFetching || typed !== asked) && terms !== null && <LinearProgress aria-label={t.counting} />}
      {answer?.sample && <Estimated sample={answer.sample} />}
    </Section>
  );
}

function Estimated({ sample }: { readonly sample: Sample }) {
  const t = useWords(editorMessages).editor;
  const format = useFormat();
  const { drawn, population, drawnInCategory, inCategory, eligible, clauses, mark } = sample;
  const said = useTold();
  const isWhole = drawn >= population;
  const counts = { drawn: format.count(drawn), population: format.count(population) };
  return (
    <>
      <FactList
        items={[
          [t.liveCategory, said(inCategory)],
          [t.liveEligible, said(eligible)],
        ]}
      />
      <ClauseEffects caption={t.liveEffects} clauses={clauses} />
      {!isWhole && drawnInCategory < ENOUGH && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {fill(t.liveFew, { people: format.count(drawnInCategory) })}
        </Alert>
      )}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {fill(isWhole ? t.liveWhole : t.liveSample, counts)} {mark}.
      </Typography>
    </>
  );
}
