import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { IconButton, Stack, Tooltip } from '@mui/material';
import { useState, type KeyboardEvent } from 'react';
import { fill, useWords } from '../../components';
import { useBuilder } from './builder-context';
import { editorMessages } from './messages';

interface RowActionsProps {
  readonly id: string;
  /** What the row is called, so that each button says what it acts on. */
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onRemove: () => void;
}

/** Up, down and away: everything that dragging would do, by buttons with names. One stop for Tab; arrows go between them. */
export function RowActions({ id, name, isFirst, isLast, onUp, onDown, onRemove }: RowActionsProps) {
  const t = useWords(editorMessages).editor;
  const { moved } = useBuilder();
  const [held, setHeld] = useState('remove');
  const buttons = [
    { key: 'up', words: t.up, Icon: ArrowUpward, disabled: isFirst, go: onUp },
    { key: 'down', words: t.down, Icon: ArrowDownward, disabled: isLast, go: onDown },
    { key: 'remove', words: t.remove, Icon: DeleteOutlined, disabled: false, go: onRemove },
  ];
  const reachable = buttons.filter(({ disabled }) => !disabled).map(({ key }) => key);
  const stop = reachable.includes(held) ? held : reachable[0];
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || stop === undefined) return;
    event.preventDefault();
    const next = (reachable.indexOf(stop) + by + reachable.length) % reachable.length;
    document.getElementById(`${id}-${reachable[next] ?? stop}`)?.focus();
  };
  return (
    <Stack role="toolbar" aria-label={fill(t.actionsOf, { where: name })} direction="row" sx={{ ml: 'auto' }}>
      {buttons.map(({ key, words, Icon, disabled, go }) => {
        const label = fill(words, { where: name });
        return (
          <Tooltip key={key} title={disabled ? '' : label}>
            {/* A disabled button takes no pointer; the tooltip needs something that does. */}
            <span>
              <IconButton
                id={`${id}-${key}`}
                size="small"
                aria-label={label}
                disabled={disabled}
                tabIndex={key === stop ? 0 : -1}
                onFocus={() => setHeld(key)}
                onKeyDown={step}
                onClick={() => {
                  if (key !== 'remove') moved(name, `${id}-${key}`);
                  go();
                }}
              >
                <Icon fontSize="small" />
              </IconButton>
            </span>
          </Tooltip>
        );
      })}
    </Stack>
  );
}
