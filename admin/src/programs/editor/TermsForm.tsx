import { Box, Typography } from '@mui/material';
import {
  AGE_DIRECTION_LABELS,
  DECIDING_DESIL_LABELS,
  DECREE_KIND_LABELS,
  DUE_DAY_LABEL,
  DUE_RULE_LABELS,
  firstMonthOf,
  isPlainDate,
  LATEST_DUE_DAY,
  PAYEE_LABELS,
  PUBLICATION_MODE_LABELS,
  TERM_LABELS,
  type Bilingual,
  type TermCode,
} from '@tepat/shared';
import type { ReactNode } from 'react';
import { fill, FilterField, Section, StateChip, useWords } from '../../components';
import { useFormat } from '../../i18n';
import type { TermsForm as Form } from './draft';
import { GateFields } from './GateFields';
import { editorMessages } from './messages';
import { NativeSelect } from './NativeSelect';
import { NumberField } from './NumberField';
import { problemsOf, type Problem } from './problems';
import { Tick } from './Tick';
import { YearFields } from './YearFields';

interface TermsFormProps {
  readonly form: Form;
  readonly onChange: (form: Form) => void;
  readonly problems: readonly Problem[];
  /** The code of a programme that is there never changes. */
  readonly isNew: boolean;
}

/** Everything besides the criteria that policy decides. What no official text was found for says so at its field. */
export function TermsForm({ form, onChange, problems, isNew }: TermsFormProps) {
  const t = useWords(editorMessages).editor;
  const format = useFormat();
  const { locale } = format;
  const set = (change: Partial<Form>): void => onChange({ ...form, ...change });
  const faults = (term: string): readonly string[] => problemsOf(problems, term);
  const label = (term: TermCode): string => TERM_LABELS[term][locale];
  const chosen = <Code extends string>(term: string, labels: Readonly<Record<Code, Bilingual>>, value: Code) => ({
    value,
    problems: faults(term),
    options: (Object.keys(labels) as Code[]).map((code) => [code, labels[code][locale]] as const),
  });
  const text = (name: string, term: string, value: string, change: (value: string) => void): ReactNode => (
    <FilterField
      label={name}
      value={value}
      error={faults(term).length > 0}
      helperText={faults(term).join(' ')}
      onChange={(event) => change(event.target.value)}
      slotProps={{ htmlInput: { maxLength: 2000 } }}
    />
  );
  const from = form.inForceFrom;
  const firstList = isPlainDate(from) ? fill(t.firstList, { period: format.period(firstMonthOf(from)) }) : undefined;
  const { decree, name, orderOfNeed, exclusivity } = form;
  return (
    <Section title={t.terms}>
      <Part title={label('name')}>
        {isNew && text(t.programCode, 'code', form.code, (code) => set({ code: code.toUpperCase() }))}
        {text(t.nameId, 'name.id', name.id, (id) => set({ name: { ...name, id } }))}
        {text(t.nameEn, 'name.en', name.en, (en) => set({ name: { ...name, en } }))}
      </Part>
      <Part title={label('decree')} {...unverified(form, 'decree')}>
        <NativeSelect
          label={t.decreeKind}
          {...chosen('decree.kind', DECREE_KIND_LABELS, decree.kind)}
          onChange={(kind) => set({ decree: { ...decree, kind: kind as typeof decree.kind } })}
        />
        {text(t.decreeNumber, 'decree.number', decree.number, (number) => set({ decree: { ...decree, number } }))}
        <NumberField
          label={t.decreeYear}
          value={decree.year}
          problems={faults('decree.year')}
          onChange={(year) => set({ decree: { ...decree, year } })}
        />
        {text(t.decreeAbout, 'decree.about', decree.about, (about) => set({ decree: { ...decree, about } }))}
        {text(t.decreeNote, 'decree.note', decree.note, (note) => set({ decree: { ...decree, note } }))}
      </Part>
      <Part title={label('amount')} {...unverified(form, 'inForceFrom', 'amount')}>
        <FilterField
          type="date"
          label={label('inForceFrom')}
          value={form.inForceFrom}
          error={faults('inForceFrom').length > 0}
          helperText={faults('inForceFrom').join(' ') || firstList}
          onChange={(event) => set({ inForceFrom: event.target.value })}
        />
        <NumberField
          label={label('amount')}
          value={form.amount}
          problems={faults('amount')}
          help={form.amount === '' ? undefined : fill(t.amountHelp, { amount: format.rupiah(form.amount) })}
          onChange={(amount) => set({ amount })}
        />
      </Part>
      <Part title={t.yearTerms} note={t.yearsNote} {...unverified(form, 'quota', 'budget')}>
        <YearFields years={form.years} onChange={(years) => set({ years })} problems={problems} />
      </Part>
      <Part title={label('orderOfNeed')} {...unverified(form, 'orderOfNeed', 'decidingDesil')}>
        <NativeSelect
          label={label('orderOfNeed')}
          {...chosen('orderOfNeed.age', AGE_DIRECTION_LABELS, orderOfNeed.age)}
          onChange={(age) => set({ orderOfNeed: { ...orderOfNeed, age: age as typeof orderOfNeed.age } })}
        />
        <NumberField
          label={t.margin}
          value={orderOfNeed.continuityMargin}
          problems={faults('orderOfNeed.continuityMargin')}
          help={t.marginHelp}
          onChange={(continuityMargin) => set({ orderOfNeed: { ...orderOfNeed, continuityMargin } })}
        />
        <NativeSelect
          label={label('decidingDesil')}
          {...chosen('decidingDesil', DECIDING_DESIL_LABELS, form.decidingDesil)}
          onChange={(desil) => set({ decidingDesil: desil as Form['decidingDesil'] })}
        />
      </Part>
      <Part title={label('exclusivity')} {...unverified(form, 'exclusivity')}>
        <Tick
          label={t.inGroup}
          checked={exclusivity !== null}
          onChange={(has) => set({ exclusivity: has ? { group: 'PKD', rank: '' } : null })}
        />
        {exclusivity !== null && (
          <>
            {text(t.groupName, 'exclusivity.group', exclusivity.group, (group) =>
              set({ exclusivity: { ...exclusivity, group: group.toUpperCase() } }),
            )}
            <NumberField
              label={t.groupRank}
              value={exclusivity.rank}
              problems={faults('exclusivity.rank')}
              onChange={(rank) => set({ exclusivity: { ...exclusivity, rank } })}
            />
          </>
        )}
      </Part>
      <Part title={label('publication')} {...unverified(form, 'payee', 'due', 'publication')}>
        <NativeSelect
          label={label('payee')}
          {...chosen('payee', PAYEE_LABELS, form.payee)}
          onChange={(payee) => set({ payee: payee as Form['payee'] })}
        />
        <NativeSelect
          label={label('due')}
          {...chosen('due', DUE_RULE_LABELS, form.due)}
          onChange={(due) => set({ due: due as Form['due'] })}
        />
        <NumberField
          label={DUE_DAY_LABEL[locale]}
          value={form.dueDay}
          problems={faults('dueDay')}
          help={fill(t.dueDayHelp, { day: LATEST_DUE_DAY })}
          onChange={(dueDay) => set({ dueDay })}
        />
        <NativeSelect
          label={label('publication')}
          {...chosen('publication', PUBLICATION_MODE_LABELS, form.publication)}
          onChange={(mode) => set({ publication: mode as Form['publication'] })}
        />
      </Part>
      <Part title={label('gates')} note={t.gatesNote} {...unverified(form, 'gates')}>
        <GateFields gates={form.gates} onChange={(gates) => set({ gates })} problems={problems} />
      </Part>
    </Section>
  );
}

/** The remarks on terms that are not confirmed. */
function unverified({ unverified: points }: Form, ...terms: readonly TermCode[]): Pick<PartProps, 'doubts'> {
  return { doubts: points.filter(({ point }) => (terms as readonly string[]).includes(point)) };
}

interface PartProps {
  readonly title: string;
  readonly note?: string;
  readonly doubts?: Form['unverified'];
  readonly children: ReactNode;
}

function Part({ title, note, doubts = [], children }: PartProps) {
  const t = useWords(editorMessages).editor;
  const { locale } = useFormat();
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 2.5, minWidth: 0 }}>
      <Typography component="legend" variant="h3" sx={{ mb: 1, p: 0 }}>
        {title}
      </Typography>
      {note && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {note}
        </Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          columnGap: 1.5,
          rowGap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
        }}
      >
        {children}
      </Box>
      {doubts.map(({ point, note: why }) => (
        <Box key={point} sx={{ mt: 1 }}>
          <StateChip tone="warning" wraps>
            {t.unverified}: {why[locale]}
          </StateChip>
        </Box>
      ))}
    </Box>
  );
}
