import Add from '@mui/icons-material/Add';
import { Box, Button, Checkbox, FormControlLabel, Stack } from '@mui/material';
import { RuleGroupBodyComponents, useRuleGroup, type RuleGroupProps } from 'react-querybuilder';
import { fill, useWords } from '../../components';
import { placeText, useBuilder } from './builder-context';
import { editorMessages } from './messages';
import { NativeSelect } from './NativeSelect';
import { Problems } from './Problems';
import { RowActions } from './RowActions';
import { SkipToAdd } from './SkipToAdd';

/** A condition has half a dozen stops for Tab. */
const WORTH_SKIPPING = 2;

/** A group of conditions: all or any of them, or the opposite. */
export function ClauseGroupBox(props: RuleGroupProps) {
  const group = useRuleGroup(props);
  const t = useWords(editorMessages).editor;
  const { problemsAt } = useBuilder();
  const { path } = props;
  const isRoot = path.length === 0;
  const id = group.ruleGroup.id ?? '';
  const name = isRoot ? t.whole : fill(t.group, { place: placeText(path) });
  return (
    <Box
      role="group"
      aria-label={name}
      sx={isRoot ? {} : { borderLeft: 4, borderColor: 'primary.light', bgcolor: 'action.hover', p: 1.5, mt: 1 }}
    >
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {group.ruleGroup.rules.length >= WORTH_SKIPPING && <SkipToAdd id={id} name={name} />}
        <NativeSelect
          id={`${id}-kind`}
          label={t.kind}
          value={group.combinator ?? 'and'}
          onChange={(kind) => group.onCombinatorChange(kind)}
          options={[
            ['and', t.kinds.and],
            ['or', t.kinds.or],
          ]}
        />
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={group.ruleGroup.not ?? false}
              onChange={(_, checked) => group.onNotToggleChange(checked)}
            />
          }
          label={t.opposite}
        />
        {!isRoot && (
          <RowActions
            id={id}
            name={name}
            isFirst={props.shiftUpDisabled ?? false}
            isLast={props.shiftDownDisabled ?? false}
            onUp={() => group.shiftGroupUp()}
            onDown={() => group.shiftGroupDown()}
            onRemove={() => group.removeGroup()}
          />
        )}
      </Stack>
      <Problems texts={problemsAt(path)} />
      <RuleGroupBodyComponents {...group} />
      <Stack direction="row" sx={{ gap: 1, mt: 1.5 }}>
        <Button
          id={`${id}-add`}
          size="small"
          variant="outlined"
          startIcon={<Add />}
          aria-label={fill(t.addTo, { where: name })}
          onClick={() => group.addRule()}
        >
          {t.add}
        </Button>
        <Button
          size="small"
          startIcon={<Add />}
          aria-label={fill(t.addGroupTo, { where: name })}
          onClick={() => group.addGroup()}
        >
          {t.addGroup}
        </Button>
      </Stack>
    </Box>
  );
}
