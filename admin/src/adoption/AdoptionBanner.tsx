import { Alert, AlertTitle, Button, Stack } from '@mui/material';
import { client } from '@tepat/shared';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useMay } from '../access';
import { accepted, api } from '../client';
import { fill, ReasonDialog, useRequesterText, useWords } from '../components';
import { useFormat } from '../i18n';
import { adoptionMessages } from './messages';

type Step = 'propose' | 'adopt' | 'decline';

interface AdoptionBannerProps {
  readonly adoption: client.AdoptionPartsFragment;
  readonly onDone: () => void;
}

/** Where the adoption of a full delivery stands, with the report and the two steps for those who may take them. */
export function AdoptionBanner({ adoption, onDone }: AdoptionBannerProps) {
  const t = useWords(adoptionMessages).adoption;
  const format = useFormat();
  const requester = useRequesterText();
  const may = useMay();
  const notify = useNotify();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Step | null>(null);
  const { revisionNumber: revision, deliveryVersion: version, state, standingOrder } = adoption;
  const who = (id: string | null | undefined, name: string | null | undefined): string =>
    id ? requester(id, name ?? null) : '–';
  if (state === 'ADOPTED') {
    return (
      <Alert severity="success">
        {standingOrder
          ? fill(t.byOrder, { order: standingOrder })
          : fill(t.adopted, {
              first: who(adoption.proposedBy, adoption.proposedByName),
              second: who(adoption.confirmedBy, adoption.confirmedByName),
              at: format.dateTime(adoption.adoptedAt),
            })}
      </Alert>
    );
  }
  if (!adoption.open) return <Alert severity="info">{t.overtaken}</Alert>;
  const steps: Step[] = [];
  if (state === 'WAITING' && may('delivery.propose')) steps.push('propose');
  if (state === 'PROPOSED' && may('delivery.adopt')) steps.push('adopt', 'decline');
  const simulate = async (): Promise<void> => {
    const { startSimulation } = await api.execute(client.StartSimulationDocument, { input: { delivery: revision } });
    const { simulation } = accepted(startSimulation);
    if (simulation) await navigate(`/simulations/${encodeURIComponent(simulation.id)}/show`);
  };
  const go = async (step: Step, reason: string): Promise<void> => {
    const input = { revision, reason };
    if (step === 'propose') accepted((await api.execute(client.ProposeDeliveryDocument, { input })).proposeDelivery);
    else {
      const decision = step === 'adopt' ? ('ADOPT' as const) : ('DECLINE' as const);
      accepted((await api.execute(client.DecideDeliveryDocument, { input: { ...input, decision } })).decideDelivery);
    }
    setOpen(null);
    notify(t.done, { type: 'success' });
    onDone();
  };
  return (
    <Alert severity="warning" data-adoption={state}>
      <AlertTitle>{fill(t.title, { version })}</AlertTitle>
      {state === 'PROPOSED'
        ? fill(t.proposed, {
            name: who(adoption.proposedBy, adoption.proposedByName),
            at: format.dateTime(adoption.proposedAt),
            reason: adoption.reason ?? '–',
          })
        : t.waiting}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mt: 1.5 }}>
        {may('simulation.start') && (
          <Button
            size="small"
            variant="outlined"
            onClick={() => {
              simulate().catch((error: unknown) =>
                notify(String(error instanceof Error ? error.message : error), { type: 'error' }),
              );
            }}
          >
            {t.report}
          </Button>
        )}
        {steps.map((step) => (
          <Button
            key={step}
            size="small"
            variant={step === 'decline' ? 'outlined' : 'contained'}
            onClick={() => setOpen(step)}
          >
            {t[step]}
          </Button>
        ))}
      </Stack>
      {open && (
        <ReasonDialog
          title={t[open]}
          text={t[`${open}Text`]}
          words={{ reason: t.reason, help: t.reasonHelp, tooShort: t.reasonShort }}
          go={t[open]}
          back={t.back}
          onClose={() => setOpen(null)}
          onGo={(_, reason) => go(open, reason)}
        />
      )}
    </Alert>
  );
}
