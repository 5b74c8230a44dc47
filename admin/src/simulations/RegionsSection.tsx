import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { fill, Section, useWords } from '../components';
import { LinesTable } from './LinesTable';
import { simulationMessages } from './messages';
import { linesBelow, type Line, type Report } from './simulation';

/** By region, from the cities down to the kelurahan of one kecamatan. */
export function RegionsSection({ report }: { readonly report: Report }) {
  const t = useWords(simulationMessages).simulations;
  const [path, setPath] = useState<readonly Line[]>([]);
  const inside = path.at(-1);
  const nameOf = (line: Line) =>
    path.length < 2 ? (
      <Button
        size="small"
        sx={{ textAlign: 'left', textTransform: 'none' }}
        aria-label={fill(t.inside, { name: line.label })}
        onClick={() => setPath([...path, line])}
      >
        {line.label}
      </Button>
    ) : (
      line.label
    );
  return (
    <Section title={t.regions} note={t.small}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
        {[null, ...path].map((line, depth) => (
          <Button
            key={line?.key ?? ''}
            size="small"
            variant={depth === path.length ? 'contained' : 'outlined'}
            aria-current={depth === path.length}
            onClick={() => setPath(path.slice(0, depth))}
          >
            {line?.label ?? t.province}
          </Button>
        ))}
      </Stack>
      <LinesTable
        caption={fill(t.regionsCaption, { name: inside?.label ?? t.province })}
        name={t.region}
        lines={linesBelow(report, inside?.key ?? '')}
        nameOf={nameOf}
      />
    </Section>
  );
}
