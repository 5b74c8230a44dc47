import { Alert } from '@mui/material';
import { fill, scoreScale, Section, SimpleTable, useWords } from '../components';
import { useFormat } from '../i18n';
import { rankingMessages } from './messages';
import { type Ranking } from './ranking';

/** The nine scores of both sets, for who may see them: weights could be solved from many of them. */
export function CutPoints({ ranking }: { readonly ranking: Ranking }) {
  const t = useWords(rankingMessages).rankings;
  const format = useFormat();
  const { provincialCutPoints: provincial, calibratedCutPoints: calibrated } = ranking;
  if (!provincial || !calibrated) {
    return (
      <Section title={t.cuts}>
        <Alert severity="info">{t.cutsHidden}</Alert>
      </Section>
    );
  }
  const scale = scoreScale(ranking.model);
  const score = (value: number | null | undefined): string =>
    value === null || value === undefined ? t.noCut : format.scaled(value, scale);
  return (
    <Section title={t.cuts}>
      <SimpleTable
        caption={fill(t.cutsCaption, { unit: ranking.model?.unit ?? '' })}
        rows={provincial.map((cut, at) => ({ at: at + 1, provincial: cut, calibrated: calibrated[at] }))}
        keyOf={(row) => String(row.at)}
        columns={[
          { label: t.boundary, render: (row) => fill(t.between, { low: row.at, high: row.at + 1 }) },
          { label: t.provincial, align: 'right', render: (row) => score(row.provincial) },
          { label: t.calibratedCut, align: 'right', render: (row) => score(row.calibrated) },
        ]}
      />
    </Section>
  );
}
