import type { client } from '@tepat/shared';
import type { ReactNode } from 'react';
import { fill, RecordLink, useWords } from '../components';
import { simulationMessages } from './messages';
import { subjectOf } from './simulation';

/** What was tried, under the name of what it is: a rule of a programme, a model, or a delivery. */
export function useSubject(simulation: client.SimulationPartsFragment): readonly (readonly [string, ReactNode])[] {
  const t = useWords(simulationMessages).simulations;
  const rule = useRuleText()(simulation);
  const { program, welfareModel } = simulation;
  if (program) {
    const link = (
      <RecordLink kind="programs" id={program.id}>
        {program.name}
      </RecordLink>
    );
    return [
      [t.program, link],
      [t.version, rule],
    ];
  }
  const named = welfareModel ? (
    <RecordLink kind="welfare-models" id={welfareModel.id}>
      {subjectOf(simulation)}
    </RecordLink>
  ) : (
    subjectOf(simulation)
  );
  return [
    [welfareModel ? t.model : t.delivery, named],
    [t.programs, rule],
  ];
}

/** Which rule decided, in words. */
export function useRuleText(): (simulation: client.SimulationPartsFragment) => string {
  const t = useWords(simulationMessages).simulations;
  return ({ kind, criteriaVersion }) => {
    if (kind !== 'RULE') return t.everyProgram;
    return criteriaVersion ? fill(t.versionOf, { version: criteriaVersion.version }) : t.sentTerms;
  };
}
