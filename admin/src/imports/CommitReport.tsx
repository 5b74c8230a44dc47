import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useMay } from '../access';
import { Count, FactList, Section, useWords } from '../components';
import { committedOf } from './committed';
import { type ImportFile } from './import-file';
import { importMessages } from './messages';

/** What the commit of a delivery did: records, and how the corrections of our own met it. */
export function CommitReport({ file }: { readonly file: ImportFile }) {
  const t = useWords(importMessages).imports.committed;
  const may = useMay();
  const report = committedOf(file.summary);
  if (report === null) return null;
  const link = report.corrections.conflicting > 0 && file.revisionNumber !== null && may('correction.read') && (
    <Button component={Link} to={`/conflicts?revision=${file.revisionNumber}`} variant="outlined">
      {t.see}
    </Button>
  );
  const items = (['families', 'residents', 'corrections'] as const).flatMap((part) =>
    Object.entries(report[part]).map(
      ([name, count]) => [(t[part] as Record<string, string>)[name] ?? name, <Count value={count} />] as const,
    ),
  );
  return (
    <Section title={t.title} actions={link}>
      <FactList items={items.map(([label, value]) => [label, value])} />
    </Section>
  );
}
