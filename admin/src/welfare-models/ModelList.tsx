import { client } from '@tepat/shared';
import { CursorTable, Day, Page, RecordLink, Section, usePages, useWords, type Column } from '../components';
import { ImportModel } from './ImportModel';
import { modelMessages } from './messages';
import { ModelState } from './ModelState';

/** Every version of the welfare model, newest first. */
export function ModelList() {
  const t = useWords(modelMessages).welfareModels;
  const pages = usePages(client.WelfareModelPageDocument, {}, (answer) => answer.welfareModels);
  const columns: readonly Column<client.WelfareModelPartsFragment>[] = [
    {
      label: t.model,
      render: ({ id, code, version }) => (
        <RecordLink kind="welfare-models" id={id}>
          {code} / {version}
        </RecordLink>
      ),
    },
    { label: t.label, render: ({ label }) => label },
    { label: t.state, render: (model) => <ModelState model={model} /> },
    { label: t.from, render: ({ effectiveFrom }) => <Day value={effectiveFrom} /> },
    { label: t.basis, render: ({ basis }) => (basis === 'PERSON' ? t.persons : t.families) },
  ];
  return (
    <Page title={t.title} lead={t.lead} actions={<ImportModel onDone={pages.refresh} />}>
      <Section title={t.title}>
        <CursorTable caption={t.caption} columns={columns} pages={pages} keyOf={({ id }) => id} empty={t.empty} />
      </Section>
    </Page>
  );
}
