import { Alert, MenuItem, Stack, Typography } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { Answered, FactTable, fill, FilterField, nodeWith, Section, useDocument, useWords } from '../components';
import { familyMessages } from './messages';

interface FamilyIndicatorsProps {
  readonly familyId: string;
  readonly indicators: readonly client.IndicatorPartsFragment[];
  /** Revisions that changed the family, newest first. */
  readonly revisions: readonly number[];
}

/** The indicators as they stand, each with its source; beside them, if wished, as they stood at an earlier revision. */
export function FamilyIndicators({ familyId, indicators, revisions }: FamilyIndicatorsProps) {
  const t = useWords(familyMessages).families;
  const [revision, setRevision] = useState<number | null>(null);
  const query = useDocument(
    client.FamilyAsOfDocument,
    { id: familyId, revision: revision ?? 0 },
    { enabled: revision !== null },
  );
  const picker = (
    <FilterField
      select
      label={t.asOf.label}
      value={revision ?? ''}
      onChange={(event) => setRevision(event.target.value === '' ? null : Number(event.target.value))}
      sx={{ minWidth: 240 }}
    >
      <MenuItem value="">{t.asOf.now}</MenuItem>
      {revisions.map((number) => (
        <MenuItem key={number} value={number}>
          {fill(t.asOf.option, { revision: number })}
        </MenuItem>
      ))}
    </FilterField>
  );
  return (
    <Section title={t.indicators} actions={picker}>
      {revision === null ? (
        <Tables indicators={indicators} />
      ) : (
        <Answered query={query} pick={(answer) => nodeWith(answer.node, 'asOf')}>
          {({ asOf }) =>
            asOf ? (
              <>
                <AsOfNote version={asOf} />
                <Tables
                  indicators={indicators}
                  then={{
                    label: fill(t.asOf.column, { revision }),
                    textOf: (key) => asOf.indicators.find((fact) => fact.key === key)?.text ?? null,
                  }}
                />
              </>
            ) : (
              <Alert severity="info">{t.asOf.unknown}</Alert>
            )
          }
        </Answered>
      )}
    </Section>
  );
}

type Version = NonNullable<Extract<NonNullable<client.FamilyAsOfQuery['node']>, { asOf?: unknown }>['asOf']>;

function AsOfNote({ version }: { readonly version: Version }) {
  const t = useWords(familyMessages).families.asOf;
  const place = [version.address, version.region?.name].filter(Boolean).join(', ') || '–';
  return (
    <Stack sx={{ gap: 0.5, mb: 1 }}>
      <Typography variant="body2">{fill(t.note, { since: version.since })}</Typography>
      <Typography variant="body2">{fill(t.address, { address: place })}</Typography>
      <Typography variant="body2">{fill(t.desil, { desil: version.desilNational ?? '–' })}</Typography>
    </Stack>
  );
}

interface TablesProps {
  readonly indicators: readonly client.IndicatorPartsFragment[];
  readonly then?: { readonly label: string; readonly textOf: (key: string) => string | null };
}

function Tables({ indicators, then }: TablesProps) {
  const t = useWords(familyMessages).families;
  const more = then ? { then } : {};
  return (
    <Stack sx={{ gap: 2 }}>
      <FactTable caption={t.indicatorsCaption} facts={indicators.filter((fact) => fact.unit === 'FAMILY')} {...more} />
      <FactTable caption={t.derivedCaption} facts={indicators.filter((fact) => fact.unit === 'DERIVED')} {...more} />
    </Stack>
  );
}
