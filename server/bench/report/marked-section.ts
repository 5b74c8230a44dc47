const begin = (name: string): string => `<!-- ${name}: begin; written by "npm run bench -- --report" -->`;
const end = (name: string): string => `<!-- ${name}: end -->`;

/**
 * Puts new content between the two marks of a section and leaves everything else as it is. A document without both marks,
 * in order and once each, is refused: better no table than two.
 */
export function withSection(document: string, name: string, content: string): string {
  const parts = document.split(begin(name));
  const [before, rest] = parts;
  const tail = rest?.split(end(name));
  if (parts.length !== 2 || before === undefined || tail?.length !== 2) {
    throw new Error(`the document needs the marks of ${name} once each:\n${begin(name)}\n${end(name)}`);
  }
  return `${before}${begin(name)}\n\n${content.trim()}\n\n${end(name)}${tail[1]}`;
}
