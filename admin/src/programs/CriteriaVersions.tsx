import { DateWib, Day, Digest, fill, Section, SimpleTable, StateChip, useWords } from '../components';
import { useFormat } from '../i18n';
import { programMessages } from './messages';
import { criteriaStateText, type Program } from './program';

/** Every version of the criteria; a released one is never edited. */
export function CriteriaVersions({ versions }: { readonly versions: Program['criteriaVersions'] }) {
  const t = useWords(programMessages).programs;
  const { locale } = useFormat();
  return (
    <Section title={t.versions}>
      <SimpleTable
        caption={t.versionsCaption}
        rows={versions}
        keyOf={(version) => version.id}
        columns={[
          { label: t.versions, render: ({ version }) => fill(t.version, { version }) },
          {
            label: t.state,
            render: ({ state }) => (
              <StateChip tone={state === 'RELEASED' ? 'good' : 'quiet'}>{criteriaStateText(state, locale)}</StateChip>
            ),
          },
          { label: t.from, render: (version) => <Day value={version.effectiveFrom} /> },
          { label: t.legal, render: (version) => version.legalReference },
          { label: t.released, render: (version) => <DateWib value={version.releasedAt} /> },
          { label: t.digest, render: (version) => <Digest value={version.sha256.slice(0, 16)} /> },
        ]}
      />
    </Section>
  );
}
