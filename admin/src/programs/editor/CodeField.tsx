import { useState } from 'react';
import { FilterField, useWords } from '../../components';
import { editorMessages } from './messages';

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** The code of a clause. It is given when the field is left: half a code refers to nothing. */
export function CodeField({ value, onChange }: CodeFieldProps) {
  const t = useWords(editorMessages).editor;
  const [text, setText] = useState(value);
  return (
    <FilterField
      label={t.code}
      value={text}
      onChange={(event) => setText(event.target.value.toUpperCase().replace(/[^A-Z0-9_]/g, '_'))}
      onBlur={() => text !== value && onChange(text)}
      slotProps={{ htmlInput: { maxLength: 40, spellCheck: false } }}
      sx={{ minWidth: 220, '& input': { fontFamily: 'monospace', fontSize: 13 } }}
    />
  );
}
