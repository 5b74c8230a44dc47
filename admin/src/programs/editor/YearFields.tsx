import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Stack, Typography } from '@mui/material';
import { TERM_LABELS } from '@tepat/shared';
import { fill, useWords } from '../../components';
import { useFormat } from '../../i18n';
import { useKota } from '../../regions';
import type { Typed, YearForm } from './draft';
import { editorMessages } from './messages';
import { NativeSelect } from './NativeSelect';
import { NumberField } from './NumberField';
import { problemsOf, type Problem } from './problems';
import { Tick } from './Tick';

interface YearFieldsProps {
  readonly years: readonly YearForm[];
  readonly onChange: (years: readonly YearForm[]) => void;
  readonly problems: readonly Problem[];
}

/** Quotas and budgets year after year; a year that is not stated goes on with the one before. */
export function YearFields({ years, onChange, problems }: YearFieldsProps) {
  const t = useWords(editorMessages).editor;
  const add = (): void => {
    const last = years.at(-1);
    const from = typeof last?.from === 'number' ? last.from + 1 : '';
    onChange([...years, { from, quota: last?.quota ?? null, byKota: last?.byKota ?? [], budget: null }]);
  };
  return (
    <Box sx={{ gridColumn: '1 / -1', display: 'grid', gap: 2 }}>
      {years.map((year, at) => (
        <YearRow
          // Years have no id of their own, and nothing in a row outlives its place.
          key={at}
          year={year}
          faults={(field) => problemsOf(problems, `years[${at}].${field}`)}
          onChange={(next) => onChange(years.map((each, index) => (index === at ? next : each)))}
          onRemove={years.length > 1 ? () => onChange(years.filter((_, index) => index !== at)) : null}
        />
      ))}
      <Box>
        <Button size="small" variant="outlined" startIcon={<Add />} onClick={add}>
          {t.addYear}
        </Button>
      </Box>
    </Box>
  );
}

interface YearRowProps {
  readonly year: YearForm;
  readonly faults: (field: string) => readonly string[];
  readonly onChange: (year: YearForm) => void;
  /** Null where it is the only one. */
  readonly onRemove: (() => void) | null;
}

function YearRow({ year, faults, onChange, onRemove }: YearRowProps) {
  const t = useWords(editorMessages).editor;
  const format = useFormat();
  const { from, quota, byKota, budget } = year;
  const set = (change: Partial<YearForm>): void => onChange({ ...year, ...change });
  const name = fill(t.yearName, { year: from });
  return (
    <Box
      role="group"
      aria-label={name}
      sx={{ display: 'grid', gap: 1, borderLeft: 4, borderColor: 'divider', pl: 1.5, py: 0.5 }}
    >
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <NumberField
          label={t.yearFrom}
          value={from}
          problems={faults('from')}
          onChange={(next) => set({ from: next })}
        />
        <Tick
          label={t.hasQuota}
          checked={quota !== null}
          onChange={(has) => set(has ? { quota: '' } : { quota: null, byKota: [] })}
        />
        {quota !== null && (
          <NumberField
            label={t.quotaOfProvince}
            value={quota}
            problems={faults('quota')}
            onChange={(places) => set({ quota: places })}
          />
        )}
        <Tick label={t.hasBudget} checked={budget !== null} onChange={(has) => set({ budget: has ? '' : null })} />
        {budget !== null && (
          <NumberField
            label={TERM_LABELS.budget[format.locale]}
            value={budget}
            problems={faults('budget')}
            help={budget === '' ? undefined : format.rupiah(budget)}
            onChange={(rupiah) => set({ budget: rupiah })}
          />
        )}
        {onRemove && (
          <IconButton aria-label={fill(t.removePoint, { point: name })} onClick={onRemove}>
            <DeleteOutlined />
          </IconButton>
        )}
      </Stack>
      {quota !== null && (
        <KotaRows quota={quota} byKota={byKota} faults={faults} onChange={(next) => set({ byKota: next })} />
      )}
    </Box>
  );
}

interface KotaRowsProps {
  readonly quota: Typed;
  readonly byKota: YearForm['byKota'];
  readonly faults: YearRowProps['faults'];
  readonly onChange: (byKota: YearForm['byKota']) => void;
}

/** Places set aside for single kota, and what is left for the others. */
function KotaRows({ quota, byKota, faults, onChange }: KotaRowsProps) {
  const t = useWords(editorMessages).editor;
  const format = useFormat();
  const kota = useKota();
  const set = (at: number, change: Partial<YearForm['byKota'][number]>): void =>
    onChange(byKota.map((each, index) => (index === at ? { ...each, ...change } : each)));
  const free = kota.filter(([code]) => !byKota.some((each) => each.kota === code));
  const nameOf = (code: string): string => kota.find(([each]) => each === code)?.[1] ?? code;
  const left = byKota.reduce((rest, { places }) => rest - (places || 0), quota || 0);
  const [next] = free;
  return (
    <Box sx={{ display: 'grid', gap: 1, pl: { sm: 2 } }}>
      {byKota.map(({ kota: code, places }, at) => (
        <Stack key={code} direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
          <NativeSelect
            label={t.kota}
            value={code}
            problems={faults(`byKota[${at}].kota`)}
            options={[[code, nameOf(code)], ...free]}
            onChange={(chosen) => set(at, { kota: chosen })}
          />
          <NumberField
            label={fill(t.quotaOfKota, { kota: nameOf(code) })}
            value={places}
            problems={faults(`byKota[${at}].places`)}
            onChange={(count) => set(at, { places: count })}
          />
          <IconButton
            aria-label={fill(t.removePoint, { point: nameOf(code) })}
            onClick={() => onChange(byKota.filter((_, index) => index !== at))}
          >
            <DeleteOutlined />
          </IconButton>
        </Stack>
      ))}
      {byKota.length > 0 && (
        <Typography variant="body2" color={left < 0 ? 'error' : 'textSecondary'} role="status">
          {fill(t.quotaLeft, { places: format.count(left) })}
        </Typography>
      )}
      {next && (
        <Box>
          <Button size="small" startIcon={<Add />} onClick={() => onChange([...byKota, { kota: next[0], places: '' }])}>
            {t.addKota}
          </Button>
        </Box>
      )}
    </Box>
  );
}
