import { Box, Tab, Tabs } from '@mui/material';
import { useId, useState, type ReactNode, type SyntheticEvent } from 'react';
import { fill, useWords } from '../../components';
import { editorMessages } from './messages';

export const EDITOR_TABS = ['rule', 'terms', 'unverified', 'version'] as const;
export type EditorTab = (typeof EDITOR_TABS)[number];

/** In which tab a problem of the document is mended. */
export function tabOf({ path }: { readonly path: string }): EditorTab {
  if (path.startsWith('$.criteria') || path.startsWith('$.categoryClauses')) return 'rule';
  return path.startsWith('$.unverified') ? 'unverified' : 'terms';
}

interface EditorTabsProps {
  readonly problems: readonly { readonly path: string }[];
  readonly panels: Readonly<Record<EditorTab, ReactNode>>;
}

/** The parts of a draft, one at a time; each says how much is wrong in it. What is typed in a hidden one stays. */
export function EditorTabs({ problems, panels }: EditorTabsProps) {
  const t = useWords(editorMessages).editor;
  const [tab, setTab] = useState<EditorTab>('rule');
  const id = useId();
  const label = (name: EditorTab): string => {
    const count = problems.filter((problem) => tabOf(problem) === name).length;
    return count === 0 ? t.tabs[name] : fill(t.tabProblems, { name: t.tabs[name], count });
  };
  return (
    <Box sx={{ minWidth: 0 }}>
      <Tabs
        value={tab}
        onChange={(_: SyntheticEvent, next: EditorTab) => setTab(next)}
        aria-label={t.tabsLabel}
        variant="scrollable"
        allowScrollButtonsMobile
        sx={{ mb: 2 }}
      >
        {EDITOR_TABS.map((name) => (
          <Tab key={name} value={name} label={label(name)} id={`${id}-${name}`} aria-controls={`${id}-${name}-panel`} />
        ))}
      </Tabs>
      {EDITOR_TABS.map((name) => (
        <Box
          key={name}
          role="tabpanel"
          id={`${id}-${name}-panel`}
          aria-labelledby={`${id}-${name}`}
          hidden={tab !== name}
          sx={{ display: tab === name ? 'grid' : 'none', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}
        >
          {panels[name]}
        </Box>
      ))}
    </Box>
  );
}
