import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup } from '@mui/material';
import { EVIDENCE_JUDGEMENTS, type EvidenceJudgement } from '@tepat/shared';
import { useWords } from '../../components';
import { useFormat } from '../../i18n';
import { checkingMessages } from './messages';

interface JudgementChoiceProps {
  readonly value: EvidenceJudgement | null;
  /** What is wrong with the choice, in words. */
  readonly problem?: string | null;
  readonly onChange: (value: EvidenceJudgement) => void;
}

const isJudgement = (value: string): value is EvidenceJudgement => Object.hasOwn(EVIDENCE_JUDGEMENTS, value);

/** What the verifier finds of the evidence. */
export function JudgementChoice({ value, problem, onChange }: JudgementChoiceProps) {
  const t = useWords(checkingMessages).checking;
  const { locale } = useFormat();
  return (
    <FormControl error={Boolean(problem)}>
      <FormLabel>{t.judgement}</FormLabel>
      <RadioGroup
        row
        aria-label={t.judgement}
        value={value ?? ''}
        onChange={(_, chosen) => isJudgement(chosen) && onChange(chosen)}
      >
        {Object.entries(EVIDENCE_JUDGEMENTS).map(([code, label]) => (
          <FormControlLabel key={code} value={code} control={<Radio />} label={label[locale]} />
        ))}
      </RadioGroup>
      {problem && <FormHelperText>{problem}</FormHelperText>}
    </FormControl>
  );
}
