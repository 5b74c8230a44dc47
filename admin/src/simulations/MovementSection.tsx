import { Box, Button, Stack, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useState } from 'react';
import { Count, fill, ScrollRegion, Section, SimpleTable, useWords } from '../components';
import { useFormat } from '../i18n';
import { simulationMessages } from './messages';
import { movedFamilies, type Movement } from './simulation';

type Basis = 'effective' | 'provincial';
type Cell = Movement['effective'][number];

const DESILS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, null] as const;

/** Who moves desil under a model or after a delivery: the square of before and after, and by region. */
export function MovementSection({ movement }: { readonly movement: Movement }) {
  const t = useWords(simulationMessages).simulations.movement;
  const format = useFormat();
  const [basis, setBasis] = useState<Basis>('effective');
  const [deep, setDeep] = useState(false);
  const cells = movement[basis];
  const lines = deep ? movement[`${basis}ByKelurahan`] : movement[`${basis}ByKecamatan`];
  const moved = movedFamilies(cells);
  const failed = movement.gates.filter(({ passed }) => !passed);
  return (
    <>
      <Section
        title={t.title}
        note={fill(t.note, { moved: format.count(moved.families), people: format.count(moved.people) })}
      >
        {movement.notCompared > 0 && <p>{fill(t.notCompared, { count: format.count(movement.notCompared) })}</p>}
        {failed.length > 0 && <p>{fill(t.held, { gates: failed.map(({ gate }) => gate).join(', ') })}</p>}
        <Stack direction="row" sx={{ gap: 1, mb: 1.5 }}>
          {(['effective', 'provincial'] as const).map((one) => (
            <Button
              key={one}
              size="small"
              variant={basis === one ? 'contained' : 'outlined'}
              aria-pressed={basis === one}
              onClick={() => setBasis(one)}
            >
              {t[one]}
            </Button>
          ))}
        </Stack>
        <Square cells={cells} />
      </Section>
      <Section
        title={t.regions}
        note={t.regionsNote}
        actions={
          <Button size="small" aria-pressed={deep} onClick={() => setDeep(!deep)}>
            {deep ? t.kecamatan : t.kelurahan}
          </Button>
        }
      >
        <SimpleTable
          caption={t.regions}
          rows={lines}
          keyOf={({ key }) => key}
          columns={[
            { label: t.region, render: ({ label }) => label },
            { label: t.lower, align: 'right', render: ({ lower }) => <Count value={lower ?? null} /> },
            { label: t.higher, align: 'right', render: ({ higher }) => <Count value={higher ?? null} /> },
            { label: t.same, align: 'right', render: ({ same }) => <Count value={same ?? null} /> },
            { label: t.came, align: 'right', render: (line) => <Count value={line.new ?? null} /> },
            { label: t.gone, align: 'right', render: ({ gone }) => <Count value={gone ?? null} /> },
            { label: t.unranked, align: 'right', render: ({ unranked }) => <Count value={unranked ?? null} /> },
          ]}
        />
      </Section>
    </>
  );
}

/** Families by desil before (rows) and after (columns), with people in the title of each cell. */
function Square({ cells }: { readonly cells: readonly Cell[] }) {
  const t = useWords(simulationMessages).simulations.movement;
  const format = useFormat();
  const at = new Map(cells.map((cell) => [`${cell.before ?? 'x'} ${cell.after ?? 'x'}`, cell]));
  const nameOf = (desil: number | null): string => (desil === null ? t.outside : desil === 0 ? t.none : String(desil));
  return (
    <ScrollRegion name={t.caption}>
      <Table size="small">
        <Box component="caption" sx={{ captionSide: 'top' }}>
          {t.caption}
        </Box>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t.beforeAfter}</TableCell>
            {DESILS.map((after) => (
              <TableCell key={nameOf(after)} scope="col" align="right">
                {nameOf(after)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {DESILS.map((before) => (
            <TableRow key={nameOf(before)}>
              <TableCell component="th" scope="row">
                {nameOf(before)}
              </TableCell>
              {DESILS.map((after) => {
                const cell = at.get(`${before ?? 'x'} ${after ?? 'x'}`);
                return (
                  <TableCell
                    key={nameOf(after)}
                    align="right"
                    title={cell ? fill(t.people, { people: format.count(cell.people) }) : ''}
                    sx={before === after ? { bgcolor: 'action.hover' } : {}}
                  >
                    {cell ? <Count value={cell.families} /> : ''}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
