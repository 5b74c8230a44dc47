import { type client } from '@tepat/shared';
import { useFormat } from '../i18n';
import { gateFigure } from './gate-figure';
import { gateMessages } from './gate-messages';
import { SimpleTable } from './SimpleTable';
import { EmptyState } from './States';
import { StateChip } from './StateChip';
import { useWords } from './use-words';

/** The checks before publication: what was found, what is allowed, and how that stands. */
export function GateTable({ caption, gates }: { caption: string; gates: readonly client.GatePartsFragment[] }) {
  const t = useWords(gateMessages).gates;
  const { locale } = useFormat();
  if (gates.length === 0) return <EmptyState>{t.none}</EmptyState>;
  return (
    <SimpleTable
      caption={caption}
      rows={gates}
      keyOf={(gate) => gate.gate}
      marks={(gate) => gate.applicable && !gate.passed}
      columns={[
        { label: t.check, render: (gate) => gate.label },
        { label: t.found, render: (gate) => gateFigure(gate.actual, locale) },
        { label: t.allowed, render: (gate) => gateFigure(gate.threshold, locale) },
        {
          label: t.result,
          render: (gate) => {
            if (!gate.applicable) return <StateChip tone="quiet">{t.notApplicable}</StateChip>;
            return gate.passed ? (
              <StateChip tone="good">{t.passed}</StateChip>
            ) : (
              <StateChip tone="bad">{t.breached}</StateChip>
            );
          },
        },
      ]}
    />
  );
}
