import { componentMessages } from './messages';
import { fill, useWords } from './use-words';

/** Says who did something: a person or a partner system by name or id, or the system itself. */
export function useActorText(): (kind: string, id: string, name?: string | null) => string {
  const { actors } = useWords(componentMessages).components;
  return (kind, id, name) => {
    if (kind === 'SYSTEM') return id === '' ? actors.SYSTEM : `${actors.SYSTEM} (${id})`;
    // A name says enough; an id alone needs a word before it.
    if (name) return name;
    return fill(kind === 'CLIENT' ? actors.CLIENT : actors.USER, { id });
  };
}
