import PlayArrow from '@mui/icons-material/PlayArrow';
import { Button, MenuItem, TextField } from '@mui/material';
import { client, CRITERIA_STATE_LABELS, runDateAt, type CriteriaState } from '@tepat/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { fill, nodeWith, ReasonDialog, useDocument, useWords } from '../components';
import { useFormat } from '../i18n';
import { simulationMessages } from './messages';
import { simulationPath } from './simulation';

const IN_FORCE = 'IN_FORCE';
const NO_REASON = { reason: '', help: '', tooShort: '' };

/** Starts a simulation of a draft, of a released version or of the terms in force, and goes to it. */
export function StartSimulation() {
  const t = useWords(simulationMessages).simulations.start;
  const [open, setOpen] = useState(false);
  if (!useMay()('simulation.start')) return null;
  return (
    <>
      <Button variant="contained" startIcon={<PlayArrow />} onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      {open && <StartDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function StartDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(simulationMessages).simulations.start;
  const { locale } = useFormat();
  const notify = useNotify();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [programId, setProgramId] = useState('');
  const [rule, setRule] = useState('');
  const [month, setMonth] = useState(() => runDateAt(new Date()).slice(0, 7));
  const programs = useDocument(client.ProgramPageDocument, { first: 50, after: null });
  const known = useDocument(client.CriteriaToTryDocument, { program: programId }, { enabled: programId !== '' });
  const program = programId === '' ? null : nodeWith(known.data?.node, 'criteriaVersions');
  const states: Readonly<Record<string, { id: string; en: string }>> = CRITERIA_STATE_LABELS;
  const nameOf = (state: string): string => states[state as CriteriaState]?.[locale] ?? state;

  const start = async () => {
    if (program === null || rule === '') throw new Error(t.missing);
    const { startSimulation } = await api.execute(client.StartSimulationDocument, {
      input: {
        program: program.code,
        referenceDate: `${month}-01`,
        ...(rule === IN_FORCE ? { terms: program.terms ?? null } : { criteriaVersion: rule }),
      },
    });
    const { simulation } = accepted(startSimulation);
    // The list that was read before does not know of it.
    await queryClient.invalidateQueries({ queryKey: ['tepat', 'SimulationPage'] });
    onClose();
    notify(t.started, { type: 'success' });
    if (simulation) await navigate(simulationPath(simulation.id));
  };

  return (
    <ReasonDialog
      title={t.title}
      text={t.text}
      words={NO_REASON}
      reason="NONE"
      go={t.go}
      back={t.back}
      onGo={start}
      onClose={onClose}
    >
      <TextField
        select
        required
        fullWidth
        label={t.program}
        value={programId}
        onChange={(event) => {
          setProgramId(event.target.value);
          setRule('');
        }}
      >
        {(programs.data?.programs.edges ?? []).map(({ node }) => (
          <MenuItem key={node.id} value={node.id}>
            {node.name} ({node.code})
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        required
        fullWidth
        label={t.version}
        value={program === null ? '' : rule}
        disabled={program === null}
        onChange={(event) => setRule(event.target.value)}
      >
        {program?.terms && <MenuItem value={IN_FORCE}>{t.inForce}</MenuItem>}
        {(program?.criteriaVersions ?? []).map(({ id, version, state }) => (
          <MenuItem key={id} value={id}>
            {fill(t.ofVersion, { version, state: nameOf(state) })}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        type="month"
        fullWidth
        label={t.month}
        value={month}
        onChange={(event) => setMonth(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </ReasonDialog>
  );
}
