import { DEFAULT_GATE_THRESHOLDS, GATE_THRESHOLD_LABELS, thresholdText, type GateThresholdCode } from '@tepat/shared';
import { fill, useWords } from '../../components';
import { useFormat } from '../../i18n';
import type { TermsForm } from './draft';
import { editorMessages } from './messages';
import { NumberField } from './NumberField';
import { problemsOf, type Problem } from './problems';

interface GateFieldsProps {
  readonly gates: TermsForm['gates'];
  readonly onChange: (gates: TermsForm['gates']) => void;
  readonly problems: readonly Problem[];
}

/** The thresholds of the gates: where a field is empty, the default holds, and is said. */
export function GateFields({ gates, onChange, problems }: GateFieldsProps) {
  const t = useWords(editorMessages).editor;
  const { locale } = useFormat();
  const said = (code: GateThresholdCode): string => {
    const stated = gates[code];
    if (stated === '')
      return fill(t.gateDefault, { value: thresholdText(code, DEFAULT_GATE_THRESHOLDS[code], locale) });
    return fill(t.gateHelp, { value: thresholdText(code, stated, locale) });
  };
  return (Object.keys(GATE_THRESHOLD_LABELS) as GateThresholdCode[]).map((code) => (
    <NumberField
      key={code}
      label={GATE_THRESHOLD_LABELS[code][locale]}
      value={gates[code]}
      problems={problemsOf(problems, `gates.${code}`)}
      help={said(code)}
      onChange={(value) => onChange({ ...gates, [code]: value })}
    />
  ));
}
