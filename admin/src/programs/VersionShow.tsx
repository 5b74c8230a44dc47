import { Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { client, firstMonthOf, isPlainDate } from '@tepat/shared';
import { useParams } from 'react-router-dom';
import {
  Answered,
  Day,
  Digest,
  EmptyState,
  FactList,
  fill,
  nodeWith,
  Page,
  recordPath,
  Section,
  StateChip,
  Timeline,
  useDocument,
  useWords,
} from '../components';
import { useFormat } from '../i18n';
import { CriteriaSection } from './CriteriaSection';
import { DifferenceTables } from './DifferenceTables';
import { programMessages } from './messages';
import { criteriaStateText, stateTone, type CriteriaVersion } from './program';
import { readTerms } from './read-terms';
import { UnverifiedSection } from './UnverifiedSection';
import { VersionActions } from './VersionActions';
import { useStepText } from './version-steps';

/** One version of a rule: what it says, what it changes, who did what with it, and what can be done now. */
export function VersionShow() {
  const { id = '', version: versionId = '' } = useParams();
  const t = useWords(programMessages).programs;
  const { locale } = useFormat();
  const cache = useQueryClient();
  const program = nodeWith(useDocument(client.ProgramRecordDocument, { id }).data?.node, 'criteriaVersions');
  const query = useDocument(client.CriteriaVersionRecordDocument, { id: versionId });
  const version = nodeWith(query.data?.node, 'edit');
  const name = program ? `${program.name} (${program.code})` : '…';
  return (
    <Page
      title={version ? fill(t.versionOf, { version: version.version, program: name }) : t.versions}
      lead={
        version && <StateChip tone={stateTone(version.state)}>{criteriaStateText(version.state, locale)}</StateChip>
      }
      back={{ to: recordPath('programs', id), name }}
      actions={
        version && (
          <VersionActions
            programId={id}
            version={version}
            onDone={() => void cache.invalidateQueries({ queryKey: ['tepat'] })}
          />
        )
      }
    >
      <Answered query={query} pick={() => version} lines={10}>
        {(shown) => {
          const unverified = readTerms(shown.terms)?.unverified ?? [];
          return (
            <>
              <Facts version={shown} />
              <DifferenceSection version={shown} />
              <CriteriaSection criteria={shown} unverified={unverified} />
              <UnverifiedSection points={unverified} criteria={shown} />
              <Steps version={shown} />
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

function Facts({ version }: { readonly version: CriteriaVersion }) {
  const t = useWords(programMessages).programs;
  const format = useFormat();
  const { effectiveFrom: from } = version;
  return (
    <Section title={t.terms}>
      <FactList
        items={[
          [t.from, <Day value={version.effectiveFrom} />],
          [t.firstList, isPlainDate(from) ? format.period(firstMonthOf(from)) : '–'],
          [t.until, <Day value={version.retiredFrom} />],
          [t.legal, version.legalReference],
          [t.digest, <Digest value={version.sha256.slice(0, 16)} />],
        ]}
      />
      <Typography component="h3" variant="h3" sx={{ mt: 2 }}>
        {t.authorNotes}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-line', maxWidth: '90ch' }}>{version.notes || t.noNotes}</Typography>
    </Section>
  );
}

/** What a version changes against the one before it. */
export function DifferenceSection({ version: { differences } }: { readonly version: CriteriaVersion }) {
  const t = useWords(programMessages).programs;
  if (!differences) {
    return (
      <Section title={t.change}>
        <EmptyState>{t.firstVersion}</EmptyState>
      </Section>
    );
  }
  return (
    <Section title={fill(t.differences, { version: differences.before })} note={t.differencesNote}>
      <DifferenceTables {...differences} joined={differences.joined ?? null} />
    </Section>
  );
}

/** Who did what with a version. */
export function Steps({ version: { steps } }: { readonly version: CriteriaVersion }) {
  const t = useWords(programMessages).programs;
  const stepText = useStepText();
  return (
    <Section title={t.steps}>
      {steps.length === 0 ? (
        <EmptyState>{t.noSteps}</EmptyState>
      ) : (
        <Timeline
          label={t.stepsLabel}
          entries={steps.map((step, at) => ({
            key: String(at),
            content: (
              <>
                <Typography>{stepText(steps, at)}</Typography>
                {step.reason && (
                  <Typography variant="body2" color="textSecondary">
                    {step.reason}
                  </Typography>
                )}
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}
