import { Box, Button, Chip, Stack } from '@mui/material';
import { useState } from 'react';
import { fill, useWords } from '../../components';
import { PROVINCE, RegionPicker } from '../../regions';
import { useBuilder } from './builder-context';
import { editorMessages } from './messages';

interface RegionValuesProps {
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** Regions by name: those chosen, each with its way out, and a picker for the next. */
export function RegionValues({ value, onChange }: RegionValuesProps) {
  const t = useWords(editorMessages).editor;
  const { regionName } = useBuilder();
  const [next, setNext] = useState<string | null>(null);
  const add = (code: string): void => {
    if (!value.includes(code)) onChange([...value, code]);
    setNext(null);
  };
  return (
    <Box role="group" aria-label={t.regions}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.5, mb: 1 }}>
        {value.length === 0 && t.noRegion}
        {value.map((code) => (
          <Chip
            key={code}
            size="small"
            label={regionName(code)}
            aria-label={fill(t.removeRegion, { region: regionName(code) })}
            onDelete={() => onChange(value.filter((other) => other !== code))}
          />
        ))}
      </Stack>
      <RegionPicker value={next} onChange={setNext} />
      <Button size="small" onClick={() => add(next ?? PROVINCE)} sx={{ mt: 0.5 }}>
        {next === null ? t.addProvince : t.addRegion}
      </Button>
    </Box>
  );
}
