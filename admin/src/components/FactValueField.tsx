import { MenuItem } from '@mui/material';
import { SEALED_FACTS, STATED_FACTS, type CorrectableFact } from '@tepat/shared';
import { useEffect, useRef, useState } from 'react';
import { useFormat } from '../i18n';
import { FilterField } from './FilterField';

/** A pause after which what is typed counts as said. */
const PAUSE_MS = 600;

interface FactValueFieldProps {
  readonly definition: CorrectableFact;
  readonly label: string;
  /** In the form of files; null: nothing is chosen or typed. */
  readonly value: string | null;
  /** What an empty field means, in words. */
  readonly nothing: string;
  readonly help?: string | undefined;
  readonly isWrong?: boolean;
  readonly onChange: (value: string | null) => void;
}

/** The value of a fact, in the form that the catalogue gives it: one of its answers, a day, a number or a text. */
export function FactValueField({ definition, label, value, nothing, help, isWrong, onChange }: FactValueFieldProps) {
  const { fact, indicator } = definition;
  const { locale } = useFormat();
  const common = { label, helperText: help, error: isWrong ?? false, sx: { width: '100%', maxWidth: 420 } };
  if (indicator?.codes) {
    return (
      <FilterField
        {...common}
        select
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      >
        <MenuItem value="">{nothing}</MenuItem>
        {indicator.codes.map(({ code, label: text }) => (
          <MenuItem key={code} value={String(code)}>
            {text[locale]}
          </MenuItem>
        ))}
      </FilterField>
    );
  }
  const isDate = indicator?.kind === 'DATE' || STATED_FACTS.includes(fact);
  const isSealed = fact in SEALED_FACTS;
  const isNumber = !isDate && (indicator !== null || fact === 'rw' || fact === 'rt');
  const longest = isSealed ? 24 : isNumber ? 6 : 200;
  return (
    <TypedField
      {...common}
      {...(isDate ? { type: 'date' } : { placeholder: nothing })}
      value={value}
      onSaid={(said) => onChange(isSealed && said ? said.replace(/[\s.-]/g, '') : said)}
      slotProps={{
        htmlInput: isDate ? {} : { inputMode: isNumber || isSealed ? 'numeric' : 'text', maxLength: longest },
      }}
    />
  );
}

type TypedFieldProps = Omit<Parameters<typeof FilterField>[0], 'value' | 'onChange' | 'onBlur'> & {
  readonly value: string | null;
  /** What was typed, after a pause or when the field is left; null: it was emptied. */
  readonly onSaid: (value: string | null) => void;
};

/** A field that tells what was typed when somebody pauses or goes on, and not at each letter. */
export function TypedField({ value, onSaid, ...props }: TypedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsaid = useRef<(() => void) | null>(null);
  const say = (text: string): void => {
    clearTimeout(timer.current);
    unsaid.current = null;
    if (text !== (value ?? '')) onSaid(text.trim() === '' ? null : text);
  };
  // A field that goes away while somebody types into it says what was typed.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      unsaid.current?.();
    },
    [],
  );
  return (
    <FilterField
      {...props}
      value={typed ?? value ?? ''}
      onChange={(event) => {
        const { value: text } = event.target;
        setTyped(text);
        clearTimeout(timer.current);
        unsaid.current = () => say(text);
        timer.current = setTimeout(() => say(text), PAUSE_MS);
      }}
      onBlur={() => {
        if (typed !== null) say(typed);
        setTyped(null);
      }}
    />
  );
}
