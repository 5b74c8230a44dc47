import { useViewer } from '../access';
import { componentMessages } from './messages';
import { fill, useWords } from './use-words';

/**
 * Says who asked for something of which only an id is kept, with the name where one is known: an account has a number,
 * the system and the command line a word.
 */
export function useRequesterText(): (id: string, name?: string | null) => string {
  const { actors } = useWords(componentMessages).components;
  const viewer = useViewer();
  return (id, name) => {
    if (name) return name;
    if (viewer?.kind === 'USER' && viewer.actorId === id) return viewer.name;
    if (/^\d+$/.test(id)) return fill(actors.OFFICER, { id });
    return id === '' ? actors.SYSTEM : `${actors.SYSTEM} (${id})`;
  };
}

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
