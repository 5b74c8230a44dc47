import { MenuItem, Stack } from '@mui/material';
import { ancestorsOf, client, isRegionCode } from '@tepat/shared';
import { FilterField, useDocument, useWords } from '../components';
import { regionMessages } from './messages';
import { PROVINCE } from './province';

interface RegionPickerProps {
  /** Dotted Kemendagri code of a city, kecamatan or kelurahan; null for the whole province. */
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
}

/** From the city down to the kelurahan; each level is asked of the server only when the one above is chosen. */
export function RegionPicker({ value, onChange }: RegionPickerProps) {
  const t = useWords(regionMessages).regions;
  const [, city = null, district = null, kelurahan = null] = pathOf(value);
  return (
    <Stack role="group" aria-label={t.group} direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
      <Level label={t.city} parent={PROVINCE} value={city} onChange={(code) => onChange(code)} />
      <Level label={t.district} parent={city} value={district} onChange={(code) => onChange(code ?? city)} />
      <Level label={t.kelurahan} parent={district} value={kelurahan} onChange={(code) => onChange(code ?? district)} />
    </Stack>
  );
}

/** Province, city, kecamatan, kelurahan, as far as the code reaches. */
function pathOf(code: string | null): string[] {
  return code !== null && isRegionCode(code) ? [...ancestorsOf(code), code] : [];
}

interface LevelProps {
  readonly label: string;
  readonly parent: string | null;
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
}

function Level({ label, parent, value, onChange }: LevelProps) {
  const t = useWords(regionMessages).regions;
  const query = useDocument(
    client.RegionChildrenDocument,
    { parent, level: null, first: 100, after: null },
    { enabled: parent !== null },
  );
  const regions = parent === null ? [] : (query.data?.regions.edges.map((edge) => edge.node) ?? []);
  const known = regions.some((region) => region.code === value);
  return (
    <FilterField
      select
      label={label}
      value={known ? value : ''}
      disabled={parent === null}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <MenuItem value="">{t.all}</MenuItem>
      {regions.map((region) => (
        <MenuItem key={region.code} value={region.code}>
          {region.name}
        </MenuItem>
      ))}
    </FilterField>
  );
}
