import { type ProgramTerms } from '@tepat/shared';
import type { ReactNode } from 'react';
import { Count, Day, FactList, fill, Money, Section, useWords } from '../components';
import { useFormat } from '../i18n';
import { programMessages } from './messages';
import { type Program } from './program';

interface TermsSectionProps {
  readonly program: Program;
  readonly terms: ProgramTerms | null;
}

/** What policy says: amount, places, decree, who is paid, how lists are published. */
export function TermsSection({ program, terms }: TermsSectionProps) {
  const t = useWords(programMessages).programs;
  const format = useFormat();
  const { standingOrder: order } = program;
  const facts: (readonly [string, ReactNode])[] = [
    [t.amount, <Money value={program.amount} />],
    [t.quota, program.quota === null || program.quota === undefined ? t.noQuota : <Count value={program.quota} />],
    [t.termsFrom, <Day value={program.termsFrom} />],
    [t.mode, program.mode ? t.modes[program.mode] : '–'],
    [t.decree, program.legalReference ?? '–'],
  ];
  if (terms) {
    facts.push(
      [t.payee, t.payees[terms.payee]],
      [t.deciding, t.decidings[terms.decidingDesil]],
      [t.order, t.orders[terms.orderOfNeed.age]],
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
