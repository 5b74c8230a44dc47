import { Alert, MenuItem, Stack } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { Answered, fill, FilterField, Page, Section, useDocument, useViewState, useWords } from '../components';
import { useFormat } from '../i18n';
import { oversightMessages } from './messages';
import { lastQuarter, type Report, type Table } from './oversight';
import { RatesSection } from './RatesSection';

const MEASURES = ['CROSSED_BOUND', 'BUNCHED', 'PASSED_BY_PAIR', 'EVIDENCE_REUSED', 'NIGHT_BURST'] as const;
type Measure = Table['measure'];

/** What is unusual about the corrections of a period. It accuses nobody, and says so. */
export function OversightPage() {
  const t = useWords(oversightMessages).oversight;
  const [first] = useState(() => lastQuarter(new Date()));
  const [period, setPeriod] = useViewState('oversight.period', first);
  const [measure, setMeasure] = useViewState<Measure>('oversight.measure', 'CROSSED_BOUND');
  const query = useDocument(client.OversightPageDocument, period);
  const day = (name: 'from' | 'until') => (
    <FilterField
      type="date"
      label={t[name]}
      value={period[name]}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={({ target }) => target.value && setPeriod({ ...period, [name]: target.value })}
    />
  );
  return (
    <Page title={t.title} lead={t.lead}>
      <Alert severity="info">{t.proves_nothing}</Alert>
      <Section title={t.period}>
        <Stack direction="row" role="search" aria-label={t.period} sx={{ gap: 1.5, flexWrap: 'wrap' }}>
          {day('from')}
          {day('until')}
          <FilterField
            select
            label={t.measure}
            value={measure}
            onChange={({ target }) => setMeasure(target.value as Measure)}
          >
            {MEASURES.map((each) => (
              <MenuItem key={each} value={each}>
                {t.measures[each].name}
              </MenuItem>
            ))}
          </FilterField>
        </Stack>
      </Section>
      <Answered query={query} pick={({ oversightReport }) => oversightReport} lines={8}>
        {(report) => <Tables report={report} measure={measure} />}
      </Answered>
    </Page>
  );
}

function Tables({ report, measure }: { readonly report: Report; readonly measure: Measure }) {
  const t = useWords(oversightMessages).oversight;
  const format = useFormat();
  const { corrections, truncated, smallestGroup, tables } = report;
  return (
    <>
      <Alert severity={truncated ? 'warning' : 'success'} icon={false}>
        {fill(t.looked_at, { corrections: format.count(corrections), smallest: smallestGroup })}
        {truncated && ` ${t.truncated}`}
      </Alert>
      {tables
        .filter((table) => table.measure === measure)
        .map((table) => (
          <RatesSection key={table.by} table={table} />
        ))}
    </>
  );
}
