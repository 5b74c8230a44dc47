import { Alert, AlertTitle, Box } from '@mui/material';
import { client, CORRECTION_BASES, CORRECTION_CHANNELS } from '@tepat/shared';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { useMay } from '../access';
import { Answered, DateWib, Day, FactList, fill, nodeWith, Page, Section, useDocument, useWords } from '../components';
import { useFormat } from '../i18n';
import { AlsoOpen } from './AlsoOpen';
import { AtTheCentre } from './AtTheCentre';
import { ConfirmPanel } from './checking/ConfirmPanel';
import { DecidePanel } from './checking/DecidePanel';
import { EffectSection } from './checking/EffectSection';
import { useMaySeeEffect, useTurn } from './checking/use-checks';
import { VerifyPanel } from './checking/VerifyPanel';
import { CorrectionActs } from './CorrectionActs';
import { isClosed, isEditable, type Correction } from './correction';
import { CorrectionState, Deadline } from './CorrectionState';
import { EvidenceViewer } from './EvidenceViewer';
import { FamilyName } from './FamilyName';
import { changesMembers } from './households/household';
import { Households } from './households/Households';
import { LinesTable } from './LinesTable';
import { correctionMessages } from './messages';
import { Remarks } from './Remarks';
import { Judgements, Trace } from './Trace';

/** One correction: what is proposed, on what it rests, what was found of it, and all that happened to it. */
export function CorrectionShow() {
  const { id = '' } = useParams();
  const t = useWords(correctionMessages).corrections;
  const query = useDocument(client.CorrectionRecordDocument, { id });
  const correction = nodeWith(query.data?.node, 'steps');
  return (
    <Page
      title={correction ? fill(t.one, { number: correction.number }) : t.title}
      lead={correction && <CorrectionState correction={correction} />}
      back={{ to: '/corrections', name: t.title }}
      actions={correction && <CorrectionActs correction={correction} />}
    >
      <Answered query={query} pick={() => correction} lines={10}>
        {(shown) => <Sections correction={shown} />}
      </Answered>
    </Page>
  );
}

function Sections({ correction }: { readonly correction: Correction }) {
  const t = useWords(correctionMessages).corrections;
  const may = useMay();
  const turn = useTurn(correction);
  const maySeeEffect = useMaySeeEffect(correction);
  const checks = may('correction.verify') || may('correction.decide') || may('audit.read');
  return (
    <>
      <Notices correction={correction} />
      <About correction={correction} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Section title={t.lines}>
          <LinesTable lines={correction.lines} isClosed={isClosed(correction)} />
        </Section>
        <Section title={t.evidence}>
          <EvidenceViewer evidence={correction.evidence} />
        </Section>
      </Box>
      {changesMembers(correction.households) && <Households households={correction.households} />}
      {checks && (
        <Section title={t.judgements}>
          <Judgements judgements={correction.judgements} />
        </Section>
      )}
      {turn === 'CONFIRM' && <ConfirmPanel key={correction.step} correction={correction} />}
      {turn === 'VERIFY' && <VerifyPanel key={correction.step} correction={correction} />}
      {(turn === 'VERIFY' || turn === 'DECIDE' || maySeeEffect) && (
        <EffectSection key={`effect ${correction.step}`} correction={correction} />
      )}
      {turn === 'DECIDE' && <DecidePanel key={correction.step} correction={correction} />}
      <AtTheCentre correction={correction} />
      <Trace steps={correction.steps} />
    </>
  );
}

/** What asks for attention before anything is done: a base that moved, others on the same fact, a deadline that passed. */
function Notices({ correction }: { readonly correction: Correction }) {
  const t = useWords(correctionMessages).corrections;
  const { lines, alsoOpen, remarks, escalatedAt } = correction;
  if (isClosed(correction)) return null;
  return (
    <>
      {lines.some(({ stale }) => stale) && (
        <Alert severity="error">
          <AlertTitle>{t.staleTitle}</AlertTitle>
          {isEditable(correction) ? t.staleOwn : t.staleText}
        </Alert>
      )}
      <AlsoOpen others={alsoOpen} />
      <Remarks remarks={remarks} />
      {escalatedAt && <Escalated at={escalatedAt} />}
    </>
  );
}

function Escalated({ at }: { readonly at: string }) {
  const t = useWords(correctionMessages).corrections;
  const format = useFormat();
  return <Alert severity="warning">{fill(t.escalatedNote, { at: format.dateTime(at) })}</Alert>;
}

function About({ correction }: { readonly correction: Correction }) {
  const t = useWords(correctionMessages).corrections;
  const { locale } = useFormat();
  const { family, region, otherRegion, confirmerId } = correction;
  const { channel, letterNumber, basis, minutesNumber, observedOn, reason } = correction;
  const { createdAt, submittedAt, dueOn, appliedRevision, cutOff } = correction;
  const given = (value: ReactNode): ReactNode => value ?? t.notFilled;
  return (
    <Section title={t.about}>
      <FactList
        items={[
          [t.family, <FamilyName family={family} />],
          [t.place, region?.name ?? '–'],
          ...(otherRegion
            ? ([[t.from, fill(confirmerId ? t.confirmed : t.unconfirmed, { region: otherRegion.name })]] as const)
            : []),
          [t.basis, given(basis && CORRECTION_BASES[basis][locale])],
          [t.minutes, given(minutesNumber)],
          [t.observed, given(observedOn && <Day value={observedOn} />)],
          [t.channel, given(channel && CORRECTION_CHANNELS[channel][locale])],
          ...(letterNumber ? ([[t.letter, letterNumber]] as const) : []),
          submittedAt ? [t.submitted, <DateWib value={submittedAt} />] : [t.begun, <DateWib value={createdAt} />],
          ...(dueOn ? ([[t.due, <Deadline correction={correction} />]] as const) : []),
          ...(appliedRevision ? ([[t.revision, appliedRevision]] as const) : []),
          ...(cutOff ? ([[t.cutOff, <Day value={cutOff} />]] as const) : []),
          [t.reason, given(reason)],
        ]}
      />
    </Section>
  );
}
