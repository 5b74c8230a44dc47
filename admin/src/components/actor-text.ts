import { componentMessages } from './messages';
import { fill, useWords } from './use-words';

/** Says who did something: a person or a partner system by name or id, or the system itself. */
export function useActorText(): (kind: string, id: string, name?: string | null) => string {
  const { actors } = useWords(componentMessages).components;
  return (kind, id, name) => {
    if (kind === 'SYSTEM') return id === '' ? actors.SYSTEM : `${actors.SYSTEM} (${id})`;
    return fill(kind === 'CLIENT' ? actors.CLIENT : actors.USER, { id: name ?? id });
  };
}
