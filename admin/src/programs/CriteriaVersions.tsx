import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { Day, fill, Section, SimpleTable, StateChip, TwoLines, useWords } from '../components';
import { useFormat } from '../i18n';
import { programMessages } from './messages';
import { criteriaStateText, stateTone, versionPath, type Program } from './program';
import { useStepText } from './version-steps';

/** Every version of the rule that the viewer may see, each with its state, its dates and who acted last. */
export function CriteriaVersions({ program }: { readonly program: Program }) {
  const t = useWords(programMessages).programs;
  const { locale } = useFormat();
  const stepText = useStepText();
  return (
    <Section title={t.versions}>
      <SimpleTable
        caption={t.versionsCaption}
        rows={program.criteriaVersions}
        keyOf={(version) => version.id}
        columns={[
          {
            label: t.versions,
            render: ({ id, version }) => (
              <MuiLink component={Link} to={versionPath(program.id, id)} underline="always">
                {fill(t.version, { version })}
              </MuiLink>
            ),
          },
          {
            label: t.state,
            render: ({ state }) => <StateChip tone={stateTone(state)}>{criteriaStateText(state, locale)}</StateChip>,
          },
          { label: t.from, render: (version) => <Day value={version.effectiveFrom} /> },
          { label: t.until, render: ({ retiredFrom }) => <Day value={retiredFrom} /> },
          { label: t.legal, render: (version) => version.legalReference },
          {
            label: t.lastStep,
            render: ({ steps, notes }) => {
              const last = steps.length - 1;
              return <TwoLines first={last < 0 ? '–' : stepText(steps, last)} second={notes} />;
            },
          },
        ]}
      />
    </Section>
  );
}
