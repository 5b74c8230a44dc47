import { Checkbox, FormControl, FormControlLabel, FormGroup, FormLabel } from '@mui/material';
import type { FactChoice, ValueKind } from '@tepat/shared';
import { useState } from 'react';
import { FilterField, useWords } from '../../components';
import { useFormat } from '../../i18n';
import type { Typed } from './draft';
import { editorMessages } from './messages';
import { NumberField } from './NumberField';
import { RegionValues } from './RegionValues';

interface ValueEditorProps {
  readonly fact: FactChoice;
  readonly takes: ValueKind;
  /** Whatever was typed so far, also for another comparison; what does not fit this one shows as empty. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The value of a condition, by what its comparison takes. */
export function ValueEditor({ fact, takes, value, onChange }: ValueEditorProps) {
  const t = useWords(editorMessages).editor;
  const { locale } = useFormat();
  const unit = fact.unit ? ` (${fact.unit.label[locale]})` : '';
  const [first, second] = list(value);
  switch (takes) {
    case 'NOTHING':
      return null;
    case 'NUMBER':
      return <NumberField label={t.value + unit} value={typed(value)} onChange={onChange} />;
    case 'NUMBER_RANGE':
      return (
        <>
          <NumberField label={t.from + unit} value={typed(first)} onChange={(next) => onChange([next, second ?? ''])} />
          <NumberField label={t.to + unit} value={typed(second)} onChange={(next) => onChange([first ?? '', next])} />
        </>
      );
    case 'NUMBERS':
      return <NumbersField label={t.values + unit} value={list(value)} onChange={onChange} />;
    case 'REGIONS':
      return <RegionValues value={list(value).map(String)} onChange={onChange} />;
    case 'MEMBERS':
      return <MemberChoices fact={fact} value={list(value).map(String)} onChange={onChange} />;
    case 'DATE':
      return <DateField label={t.value} value={text(value)} onChange={onChange} />;
    case 'DATE_RANGE':
      return (
        <>
          <DateField label={t.from} value={text(first)} onChange={(next) => onChange([next, second ?? ''])} />
          <DateField label={t.to} value={text(second)} onChange={(next) => onChange([first ?? '', next])} />
        </>
      );
    case 'AGE_AT': {
      const age = { years: '', months: 0, at: '', ...(typeof value === 'object' ? value : {}) } as Record<
        string,
        unknown
      >;
      return (
        <>
          <NumberField label={t.years} value={typed(age['years'])} onChange={(years) => onChange({ ...age, years })} />
          <NumberField
            label={t.months}
            value={typed(age['months'])}
            onChange={(months) => onChange({ ...age, months })}
          />
          <DateField label={t.at} value={text(age['at'])} onChange={(at) => onChange({ ...age, at })} />
        </>
      );
    }
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const typed = (value: unknown): Typed => (typeof value === 'number' ? value : '');
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function DateField({ label, value, onChange }: DateFieldProps) {
  return <FilterField type="date" label={label} value={value} onChange={(event) => onChange(event.target.value)} />;
}

interface NumbersFieldProps {
  readonly label: string;
  readonly value: readonly unknown[];
  readonly onChange: (value: readonly unknown[]) => void;
}

function NumbersField({ label, value, onChange }: NumbersFieldProps) {
  const [written, setWritten] = useState(() => value.join(', '));
  return (
    <FilterField
      label={label}
      value={written}
      onChange={(event) => {
        setWritten(event.target.value);
        const parts = event.target.value.split(',').map((part) => part.trim());
        // What is no number stays as it was written: the row then says so.
        onChange(parts.filter(Boolean).map((part) => (/^-?\d+$/.test(part) ? Number(part) : part)));
      }}
    />
  );
}

interface MemberChoicesProps {
  readonly fact: FactChoice;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

function MemberChoices({ fact, value, onChange }: MemberChoicesProps) {
  const t = useWords(editorMessages).editor;
  const { locale } = useFormat();
  return (
    <FormControl component="fieldset" size="small">
      <FormLabel component="legend" sx={{ fontSize: 12 }}>
        {t.members}
      </FormLabel>
      <FormGroup row>
        {fact.members.map(({ code, label }) => (
          <FormControlLabel
            key={code}
            label={label[locale]}
            control={
              <Checkbox
                size="small"
                checked={value.includes(code)}
                onChange={(_, checked) =>
                  // In the order of the catalogue, however they were ticked.
                  onChange(
                    fact.members.flatMap((member) =>
                      (member.code === code ? checked : value.includes(member.code)) ? [member.code] : [],
                    ),
                  )
                }
              />
            }
          />
        ))}
      </FormGroup>
    </FormControl>
  );
}
