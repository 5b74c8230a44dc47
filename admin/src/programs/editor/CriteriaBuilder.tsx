import { Box } from '@mui/material';
import { FACT_CHOICES } from '@tepat/shared';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  findPath,
  getParentPath,
  QueryBuilder,
  type Field,
  type RuleGroupTypeAny,
  type RuleType,
} from 'react-querybuilder';
import { fill, useWords } from '../../components';
import { useFormat } from '../../i18n';
import { BuilderProvider, placeText, type BuilderContext } from './builder-context';
import { ClauseGroupBox } from './ClauseGroupBox';
import { ClauseRow } from './ClauseRow';
import type { Place } from './from-query';
import { editorMessages } from './messages';
import { problemsAt, type Problem } from './problems';
import { freeCode, mapRules, type ClauseGroup, type ClauseRule } from './rule-query';

const CONTROLS = { rule: ClauseRow, ruleGroup: ClauseGroupBox };

interface CriteriaBuilderProps {
  readonly query: ClauseGroup;
  readonly onChange: (query: ClauseGroup) => void;
  readonly onRename: BuilderContext['rename'];
  readonly problems: readonly Problem[];
  readonly places: readonly Place[];
  readonly unverifiedNote: BuilderContext['unverifiedNote'];
  readonly regionName: BuilderContext['regionName'];
}

/** The conditions as groups and rows. Everything works by keyboard, and the focus stays with what was touched. */
export function CriteriaBuilder(props: CriteriaBuilderProps) {
  const { query, onChange, onRename, problems, places, unverifiedNote, regionName } = props;
  const t = useWords(editorMessages).editor;
  const { locale } = useFormat();
  const [told, setTold] = useState('');
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    const element = focusNext.current === null ? null : document.getElementById(focusNext.current);
    if (focusNext.current === null || element === null) return;
    // At the end of the way a button is disabled, and a disabled one cannot hold the focus.
    if (element instanceof HTMLButtonElement && element.disabled) {
      document.getElementById(focusNext.current.replace(/-(up|down)$/, '-fact'))?.focus();
    } else element.focus();
    focusNext.current = null;
  });

  const fields = useMemo(() => FACT_CHOICES.map((choice) => fieldOf(choice, locale)), [locale]);
  const context: BuilderContext = {
    problemsAt: (path) => problemsAt(problems, places, path),
    rename: onRename,
    negate: (id, negated) => onChange(mapRules(query, (rule) => (rule.id === id ? { ...rule, negated } : rule))),
    unverifiedNote,
    regionName,
    moved: (what, focus) => {
      setTold(fill(t.moved, { what }));
      focusNext.current = focus;
    },
  };
  const tellAdded = (name: string, focus: string): void => {
    setTold(fill(t.added, { what: name }));
    focusNext.current = focus;
  };
  return (
    <BuilderProvider value={context}>
      <QueryBuilder
        query={query}
        fields={fields}
        combinators={['and', 'or'].map((name) => ({ name, label: name }))}
        controlElements={CONTROLS}
        showShiftActions
        showNotToggle
        addRuleToNewGroups
        suppressStandardClassnames
        enableMountQueryChange={false}
        onQueryChange={(next) => onChange(next)}
        onAddRule={(rule: RuleType) => {
          const clause = freeCode(query);
          tellAdded(clause, `${rule.id ?? ''}-fact`);
          return { ...rule, clause, negated: false };
        }}
        onAddGroup={(group: RuleGroupTypeAny, parentPath) => {
          tellAdded(fill(t.group, { place: placeText(parentPath) }), `${group.id ?? ''}-kind`);
          const clause = freeCode(query);
          return mapRules(group as ClauseGroup, (rule) => ({ ...rule, clause, negated: false }));
        }}
        onRemove={(_, path) => {
          const parent = findPath(getParentPath(path), query);
          focusNext.current = `${parent?.id ?? ''}-add`;
          const gone = findPath(path, query) as ClauseRule | ClauseGroup | null;
          setTold(fill(t.removed, { what: gone && 'clause' in gone ? gone.clause : placeText(path) }));
          return true;
        }}
      />
      {/* A bare number would be a share of the page: 1 is all of it, and the page would scroll sideways. */}
      <Box
        role="status"
        sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
      >
        {told}
      </Box>
    </BuilderProvider>
  );
}

function fieldOf({ code, label, operators }: (typeof FACT_CHOICES)[number], locale: 'id' | 'en'): Field {
  return {
    name: code,
    label: label[locale],
    operators: operators.map((operator) => ({ name: operator.code, label: operator.label[locale] })),
    defaultOperator: operators[0]?.code ?? '',
    defaultValue: '',
  };
}
