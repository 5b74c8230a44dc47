import {
  AGE_DIRECTION_LABELS,
  DECIDING_DESIL_LABELS,
  PAYEE_LABELS,
  PUBLICATION_MODE_LABELS,
  scheduleText,
  TERM_LABELS,
  type ProgramTerms,
} from '@tepat/shared';
import type { ReactNode } from 'react';
import { Count, Day, FactList, fill, Money, Section, useWords } from '../components';
import { useFormat } from '../i18n';
import { programMessages } from './messages';
import { type Program } from './program';

interface TermsSectionProps {
  readonly program: Program;
  readonly terms: ProgramTerms | null;
}

/** How the places are divided, where they are. */
function dividedQuotas({ quotas }: Program, rest: string): (readonly [string, ReactNode])[] {
  return quotas.length < 2 ? [] : quotas.map(({ region, places }) => [region ?? rest, <Count value={places} />]);
}

/** What policy says: amount, places, decree, who is paid, how lists are published. */
export function TermsSection({ program, terms }: TermsSectionProps) {
  const t = useWords(programMessages).programs;
  const format = useFormat();
  const { standingOrder: order } = program;
  const facts: (readonly [string, ReactNode])[] = [
    [t.amount, <Money value={program.amount} />],
    [t.quota, program.quota === null || program.quota === undefined ? t.noQuota : <Count value={program.quota} />],
    ...dividedQuotas(program, t.restOfProvince),
    [t.budget, program.budget ? <Money value={program.budget} /> : t.noBudget],
    [t.termsFrom, <Day value={program.termsFrom} />],
    [TERM_LABELS.due[format.locale], terms ? scheduleText(terms, format.locale) : '–'],
    [t.mode, program.mode ? PUBLICATION_MODE_LABELS[program.mode][format.locale] : '–'],
    [t.decree, program.legalReference ?? '–'],
  ];
  if (terms) {
    facts.push(
      [t.payee, PAYEE_LABELS[terms.payee][format.locale]],
      [t.deciding, DECIDING_DESIL_LABELS[terms.decidingDesil][format.locale]],
      [t.order, AGE_DIRECTION_LABELS[terms.orderOfNeed.age][format.locale]],
    );
    if (terms.exclusivity) facts.push([t.exclusivity, fill(t.exclusivityText, { ...terms.exclusivity })]);
  }
  if (order) {
    const { label, proposedBy, approvedBy } = order;
    const from = format.date(order.validFrom);
    const to = format.date(order.expiresOn);
    facts.push([
      t.standingOrder,
      fill(t.standingOrderText, { label, from, to, proposed: proposedBy, approved: approvedBy }),
    ]);
  }
  return (
    <Section title={t.terms} note={terms?.decree.note}>
      <FactList items={facts} />
    </Section>
  );
}
