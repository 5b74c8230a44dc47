import { Checkbox, FormControlLabel, FormGroup } from '@mui/material';
import { Section, useWords } from '../../components';
import { editorMessages } from './messages';
import { Problems } from './Problems';
import { problemsOf, type Problem } from './problems';

interface CategoryFieldsProps {
  /** Code and words of every clause. */
  readonly clauses: readonly (readonly [code: string, words: string])[];
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  readonly problems: readonly Problem[];
}

/** Which conditions say whom the programme is for. */
export function CategoryFields({ clauses, value, onChange, problems }: CategoryFieldsProps) {
  const t = useWords(editorMessages).editor;
  return (
    <Section title={t.category} note={t.categoryNote}>
      <FormGroup role="group" aria-label={t.category}>
        {clauses.map(([code, words]) => (
          <FormControlLabel
            key={code}
            label={words}
            control={
              <Checkbox
                size="small"
                checked={value.includes(code)}
                onChange={(_, checked) =>
                  onChange(checked ? [...value, code] : value.filter((other) => other !== code))
                }
              />
            }
          />
        ))}
      </FormGroup>
      <Problems texts={problemsOf(problems, 'categoryClauses')} />
    </Section>
  );
}
