import { Button, MenuItem, Stack, Typography } from '@mui/material';
import {
  client,
  reasonText,
  WORK_REASON_CODES,
  WORK_STATE_LABELS,
  WORK_STATES,
  type WorkReasonCode,
  type WorkState,
} from '@tepat/shared';
import type { ReactNode } from 'react';
import { fill, FilterField, useDocument, useWords } from '../components';
import { useFormat } from '../i18n';
import { RegionPicker } from '../regions';
import { changed, isKelurahan, NO_FILTER, type CaseFilter } from './filter';
import { worklistMessages } from './messages';

const AGES = [7, 30, 90] as const;

interface CaseFiltersProps {
  readonly filter: CaseFilter;
  /** The viewer's own region is a kelurahan: there is none to choose. */
  readonly inOneKelurahan: boolean;
  readonly onChange: (filter: CaseFilter) => void;
}

/** What the list is narrowed by. */
export function CaseFilters({ filter, inOneKelurahan, onChange }: CaseFiltersProps) {
  const t = useWords(worklistMessages).worklist;
  const { locale } = useFormat();
  const programs = useDocument(client.ProgramPageDocument, { first: 50, after: null });
  const set = (change: Partial<CaseFilter>): void => onChange(changed(filter, change, inOneKelurahan));
  const together = inOneKelurahan || isKelurahan(filter.region);
  const reasons = WORK_REASON_CODES.map((code) => [code, reasonText(code, locale)] as const);
  return (
    <Stack role="search" aria-label={t.filter} sx={{ gap: 1, mb: 1.5 }}>
      {!inOneKelurahan && <RegionPicker value={filter.region} onChange={(region) => set({ region })} />}
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {together && <Numbered label={t.rw} value={filter.rw} onChange={(rw) => set({ rw })} />}
        {together && <Numbered label={t.rt} value={filter.rt} onChange={(rt) => set({ rt })} />}
        <Choice label={t.program} value={filter.program} any={t.any} onChange={(program) => set({ program })}>
          {(programs.data?.programs.edges ?? []).map(({ node }) => (
            <MenuItem key={node.code} value={node.code}>
              {node.code}
            </MenuItem>
          ))}
        </Choice>
        <Choice
          label={t.reason}
          value={filter.reason}
          any={t.any}
          onChange={(reason) => set({ reason: reason as WorkReasonCode | null })}
        >
          {reasons.map(([code, text]) => (
            <MenuItem key={code} value={code}>
              {text}
            </MenuItem>
          ))}
        </Choice>
        <Choice
          label={t.state}
          value={filter.state}
          any={t.active}
          onChange={(state) => set({ state: state as WorkState | null })}
        >
          {WORK_STATES.map((state) => (
            <MenuItem key={state} value={state}>
              {WORK_STATE_LABELS[state][locale]}
            </MenuItem>
          ))}
        </Choice>
        <Choice label={t.who} value={filter.who} any={t.any} onChange={(who) => set({ who: who as CaseFilter['who'] })}>
          <MenuItem value="MINE">{t.mine}</MenuItem>
          <MenuItem value="NOBODY">{t.nobody}</MenuItem>
        </Choice>
        <Choice
          label={t.age}
          value={filter.olderThan === null ? null : String(filter.olderThan)}
          any={t.any}
          onChange={(days) => set({ olderThan: days === null ? null : Number(days) })}
        >
          {AGES.map((days) => (
            <MenuItem key={days} value={String(days)}>
              {fill(t.older, { days })}
            </MenuItem>
          ))}
        </Choice>
        <Button onClick={() => onChange(NO_FILTER)} disabled={JSON.stringify(filter) === JSON.stringify(NO_FILTER)}>
          {t.clear}
        </Button>
      </Stack>
      {!together && (
        <Typography variant="body2" color="textSecondary">
          {t.one_at_a_time}
        </Typography>
      )}
    </Stack>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  /** What it says when nothing is chosen. */
  readonly any: string;
  readonly onChange: (value: string | null) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, any, onChange, children }: ChoiceProps) {
  return (
    <FilterField
      select
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <MenuItem value="">{any}</MenuItem>
      {children}
    </FilterField>
  );
}

interface NumberedProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function Numbered({ label, value, onChange }: NumberedProps) {
  return (
    <FilterField
      label={label}
      value={value ?? ''}
      sx={{ minWidth: 0, width: 90 }}
      slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 3 } }}
      onChange={(event) => {
        const number = Number.parseInt(event.target.value, 10);
        onChange(number > 0 ? number : null);
      }}
    />
  );
}
