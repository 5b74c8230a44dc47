import { Box, Checkbox, FormControlLabel, Stack, Typography } from '@mui/material';
import { FACT_CHOICES, type Bilingual } from '@tepat/shared';
import { useRule, type RuleProps } from 'react-querybuilder';
import { fill, StateChip, useWords } from '../../components';
import { useFormat } from '../../i18n';
import { placeText, useBuilder } from './builder-context';
import { CodeField } from './CodeField';
import { factOf } from './from-query';
import { editorMessages } from './messages';
import { NativeSelect } from './NativeSelect';
import { Problems } from './Problems';
import { RowActions } from './RowActions';
import type { ClauseRule } from './rule-query';
import { ValueEditor } from './ValueEditor';

/** One condition: fact, comparison and value, its code, and what is wrong with it. */
export function ClauseRow(props: RuleProps) {
  const row = useRule(props);
  const t = useWords(editorMessages).editor;
  const { locale } = useFormat();
  const { problemsAt, rename, negate, unverifiedNote } = useBuilder();
  const rule = props.rule as ClauseRule;
  const id = rule.id ?? '';
  const fact = factOf(rule.field);
  const operator = fact?.operators.find(({ code }) => code === rule.operator);
  const problems = problemsAt(props.path);
  const note = unverifiedNote(rule.clause);
  const name = fill(t.clause, { place: placeText(props.path), code: rule.clause });
  const said = (text: Bilingual): string => text[locale];
  return (
    <Box
      role="group"
      aria-label={name}
      sx={{ border: 1, borderColor: problems.length > 0 ? 'error.main' : 'divider', borderRadius: 1, p: 1.5, mt: 1.5 }}
    >
      {/* In one line where there is room: a page of ten conditions is read at a glance. */}
      <Stack
        direction="row"
        sx={{
          ...{ flexWrap: 'wrap', columnGap: 1, rowGap: 1.5, alignItems: 'flex-start' },
          '& > .MuiTextField-root': { flex: '1 1 130px', minWidth: 130, m: 0 },
        }}
      >
        <NativeSelect
          id={`${id}-fact`}
          label={t.fact}
          value={rule.field}
          onChange={(code) => row.onChangeField(code)}
          options={FACT_CHOICES.map(({ code, label }) => [code, said(label)])}
        />
        <NativeSelect
          label={t.operator}
          value={rule.operator}
          onChange={(code) => row.onChangeOperator(code)}
          options={(fact?.operators ?? []).map(({ code, label }) => [code, said(label)])}
        />
        {fact && operator && (
          <ValueEditor
            fact={fact}
            takes={operator.takes}
            value={rule.value}
            onChange={(value) => row.onChangeValue(value)}
          />
        )}
      </Stack>
      <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 1, rowGap: 0.5, alignItems: 'center', mt: 1.5 }}>
        <CodeField key={rule.clause} value={rule.clause} onChange={(code) => rename(rule.id, code)} />
        <FormControlLabel
          control={<Checkbox size="small" checked={rule.negated} onChange={(_, checked) => negate(rule.id, checked)} />}
          label={t.opposite}
        />
        <RowActions
          id={id}
          name={name}
          isFirst={props.shiftUpDisabled ?? false}
          isLast={props.shiftDownDisabled ?? false}
          onUp={() => row.shiftRuleUp()}
          onDown={() => row.shiftRuleDown()}
          onRemove={() => row.removeRule()}
        />
      </Stack>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.5, alignItems: 'center', mt: 0.5 }}>
        <Typography variant="body2" color="textSecondary">
          {fact &&
            (fact.correction
              ? fill(t.source, { source: said(fact.source), lane: said(fact.correction.lane) })
              : fill(t.sourceOnly, { source: said(fact.source) }))}
        </Typography>
        {note !== null && (
          <StateChip tone="warning" wraps>
            {t.unverified}: {note}
          </StateChip>
        )}
      </Stack>
      <Problems texts={problems} />
    </Box>
  );
}
