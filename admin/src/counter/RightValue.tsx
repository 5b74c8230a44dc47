import { type CorrectableFact } from '@tepat/shared';
import { FactValueField, useWords } from '../components';
import { counterMessages } from './messages';

interface RightValueProps {
  readonly definition: CorrectableFact;
  /** Null: not known yet. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** The value that is right; it may stay unknown. */
export function RightValue({ definition, value, onChange }: RightValueProps) {
  const t = useWords(counterMessages).counter.compare;
  return (
    <FactValueField
      definition={definition}
      label={t.value}
      value={value}
      nothing={t.unknown}
      help={value === null ? t.unknownNote : undefined}
      onChange={onChange}
    />
  );
}
