import { type RandomStream } from '../random';

/** One way in which a register writes the same name otherwise; null where it does not apply to the name. */
type Respelling = (name: string) => string | null;

const replaced =
  (pattern: RegExp, replacement: string): Respelling =>
  (name) => {
    const changed = name.replace(pattern, replacement);
    return changed === name ? null : changed;
  };

/** The habits of old forms, clerks and scanners: all leave the name recognisable as the same. */
const RESPELLINGS: readonly Respelling[] = [
  replaced(/^(Muhammad|Mochamad|Muhamad)(?= )/, 'M.'),
  replaced(/^(Muhammad|Mochamad|Muhamad)\b/, 'Moch'),
  replaced(/^Muhammad\b/, 'Mohamad'),
  replaced(/^Ahmad\b/, 'Achmad'),
  replaced(/^Nur ([A-Z])([a-z]+)/, 'Nur$1$2'),
  replaced(/^(Nur)(hayati|aeni|janah|hasanah|aini)\b/, '$1 $2'),
  replaced(/u(?=[bcdfghjklmnprstwy])/, 'oe'),
  replaced(/(?<=[a-z])j/, 'dj'),
  replaced(/(?<=[aiueo])([nlrtmdks])(?=[aiueo])/, '$1$1'),
  replaced(/(?<=[bdfgklmnprt])i\b/, 'y'),
  replaced(/([a-xz])\1/, '$1'),
  replaced(/(?<![dD])z/, 'dz'),
  replaced(/sy/, 's'),
  replaced(/^([A-Za-z.'-]{2,}) ([ABD-JL-XZ])[a-z'-]{3,}$/, '$1 $2'),
];

/** The same name in another spelling; null for the rare name that none of the habits touches. */
export function otherSpelling(name: string, draw: RandomStream): string | null {
  const start = draw.below(RESPELLINGS.length);
  for (let i = 0; i < RESPELLINGS.length; i++) {
    const changed = RESPELLINGS[(start + i) % RESPELLINGS.length]?.(name);
    if (changed) return changed;
  }
  return null;
}
