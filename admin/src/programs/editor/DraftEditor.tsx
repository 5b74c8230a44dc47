import { Alert, AlertTitle, Box, Button, TextField, Typography } from '@mui/material';
import { clausesOf, clauseSentence, criteriaSentence, parseCriteria } from '@tepat/shared';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useNotify } from 'react-admin';
import { fill, LeaveGuard, Section, useWords } from '../../components';
import { useFormat } from '../../i18n';
import { useRegionNames } from '../../regions';
import { CategoryFields } from './CategoryFields';
import { ConflictPanel } from './ConflictPanel';
import { CriteriaBuilder } from './CriteriaBuilder';
import { documentOf, draftOf, fingerprintOf, renameClause, standingPoints, turnOn, type Draft } from './draft';
import { EditorTabs } from './EditorTabs';
import { ImpactPanel } from './ImpactPanel';
import { LiveEstimate } from './LiveEstimate';
import { editorMessages } from './messages';
import { judge } from './problems';
import { rulesOf } from './rule-query';
import { TermsForm } from './TermsForm';
import { UnverifiedFields } from './UnverifiedFields';
import { useSavedDraft, type Saved, type SaveTarget } from './use-saved-draft';

export type RenderVersion = (versionId: string, isUnsaved: boolean) => ReactNode;

interface DraftEditorProps {
  readonly initial: Draft;
  readonly target: SaveTarget;
  /** After each save; the page then knows under which version it goes on. */
  readonly onSaved: (saved: Saved) => void;
  /** What the saved version changes, and its way to release. */
  readonly renderVersion: RenderVersion;
}

/** A draft of a rule: its conditions, terms and way to release in tabs; saving, the sentence and the effect beside them. */
export function DraftEditor({ initial, target, onSaved, renderVersion }: DraftEditorProps) {
  const t = useWords(editorMessages).editor;
  const { locale } = useFormat();
  const notify = useNotify();
  const [draft, setDraft] = useState(initial);
  const [saved, setSaved] = useState(() => ({ target, fingerprint: fingerprintOf(initial) }));
  const saving = useSavedDraft(saved.target);

  const { terms: document, places } = useMemo(() => documentOf(draft), [draft]);
  const judged = useMemo(() => judge(document, locale), [document, locale]);
  // What only the server knows (a region that does not exist) stands beside what is seen here.
  const problems = [...judged.problems, ...(saving.refusal?.problems ?? [])];
  const isUnsaved = fingerprintOf(draft) !== saved.fingerprint;
  const unsaved = useRef(isUnsaved);
  useEffect(() => {
    unsaved.current = isUnsaved;
  }, [isUnsaved]);

  const regions = rulesOf(draft.query).flatMap(({ value }) => (Array.isArray(value) ? value : []));
  const kota = draft.form.years.flatMap(({ byKota }) => byKota.map(({ kota: code }) => code));
  const regionName = useRegionNames([...regions.filter((code) => typeof code === 'string'), ...kota]);
  const criteria = parseCriteria((document as { readonly criteria: unknown }).criteria);
  const words = new Map(
    criteria.ok
      ? clausesOf(criteria.value.root).map((clause) => [clause.clause, clauseSentence(clause, locale, regionName)])
      : [],
  );
  const clauses = rulesOf(draft.query).map(({ clause }) => {
    const said = words.get(clause);
    return [clause, said === undefined ? clause : `${clause}: ${said}`] as const;
  });

  const change = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }));
  const save = async (over?: SaveTarget): Promise<void> => {
    const done = await saving.save(draft, over);
    if (!done) return;
    const version = { id: done.versionId, edit: done.edit };
    unsaved.current = false;
    setSaved({
      target: { program: saved.target.program ?? draft.form.code, version },
      fingerprint: fingerprintOf(draft),
    });
    notify(t.saved, { type: 'success' });
    onSaved(done);
  };
  const { conflict } = saving;
  const { program, version } = saved.target;
  const takeTheirs = (): void => {
    if (!conflict) return;
    const theirs = draftOf(conflict.terms, conflict.notes);
    setDraft(theirs);
    setSaved({
      target: { program, version: version && { ...version, edit: conflict.edit } },
      fingerprint: fingerprintOf(theirs),
    });
    saving.forget();
  };

  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 380px' },
        alignItems: 'start',
      }}
    >
      <LeaveGuard isUnsaved={unsaved} />
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        {conflict && (
          <ConflictPanel
            conflict={conflict}
            mine={judged.terms}
            regionName={regionName}
            onKeepMine={() => void save({ program, version: version && { ...version, edit: conflict.edit } })}
            onTakeTheirs={takeTheirs}
            onSaveAsNew={() => void save({ program, version: null })}
          />
        )}
        <EditorTabs
          problems={problems}
          panels={{
            rule: (
              <>
                <Section title={t.criteria} note={t.criteriaNote}>
                  <CriteriaBuilder
                    query={draft.query}
                    onChange={(query) => change({ query })}
                    onRename={(id, code) => setDraft((now) => renameClause(now, id, code))}
                    problems={problems}
                    places={places}
                    unverifiedNote={(code) =>
                      standingPoints(draft).find(({ point }) => point === code)?.note[locale] ?? null
                    }
                    regionName={regionName}
                  />
                </Section>
                <CategoryFields
                  clauses={clauses}
                  value={draft.form.categoryClauses}
                  onChange={(categoryClauses) => change({ form: { ...draft.form, categoryClauses } })}
                  problems={problems}
                />
              </>
            ),
            terms: (
              <TermsForm
                form={draft.form}
                onChange={(form) => change({ form })}
                problems={problems}
                isNew={program === null}
              />
            ),
            unverified: (
              <UnverifiedFields
                clauses={clauses}
                value={standingPoints(draft)}
                onChange={(unverified) => change({ form: { ...draft.form, unverified } })}
                onTurnOn={(point) => setDraft((now) => turnOn(now, point))}
                problems={problems}
              />
            ),
            version: (
              <>
                <Section title={t.notes} note={t.notesHelp}>
                  <TextField
                    multiline
                    minRows={3}
                    fullWidth
                    label={t.notes}
                    value={draft.notes}
                    onChange={(event) => change({ notes: event.target.value })}
                    slotProps={{ htmlInput: { maxLength: 2000 } }}
                  />
                </Section>

                {version === null ? (
                  <Alert severity="info">{t.versionUnsaved}</Alert>
                ) : (
                  renderVersion(version.id, isUnsaved)
                )}
              </>
            ),
          }}
        />
      </Box>
      {/* Always in sight beside the rule; longer than the window, it scrolls by itself. */}
      <Box
        component="aside"
        tabIndex={0}
        aria-label={t.beside}
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'minmax(0, 1fr)',
          position: { md: 'sticky' },
          top: { md: 64 },
          maxHeight: { md: 'calc(100vh - 80px)' },
          overflowY: { md: 'auto' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 1 }}>
          {saving.refusal && saving.refusal.sentences.length > 0 && (
            <Alert severity="error" role="alert">
              <AlertTitle>{t.refused}</AlertTitle>
              {saving.refusal.sentences.join(' ')}
            </Alert>
          )}
          <Typography variant="body2" role="status">
            {problems.length > 0 ? fill(t.problems, { count: problems.length }) : isUnsaved ? t.unsaved : t.upToDate}
          </Typography>
          <Button
            variant="contained"
            disabled={saving.isSaving || judged.problems.length > 0 || (!isUnsaved && version !== null)}
            onClick={() => void save()}
          >
            {t.save}
          </Button>
        </Box>
        <Section title={t.sentence}>
          <Typography>
            {criteria.ok ? criteriaSentence(criteria.value, locale, regionName) : t.sentenceWaits}
          </Typography>
        </Section>
        <LiveEstimate terms={judged.problems.length > 0 ? null : judged.terms} />
        {program !== null && <ImpactPanel program={program} versionId={version?.id ?? null} isUnsaved={isUnsaved} />}
      </Box>
    </Box>
  );
}
