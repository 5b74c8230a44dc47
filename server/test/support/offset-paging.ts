/**
 * Forms in which a statement leaves rows out by counting them, however its text is put together. Between LIMIT and a comma, and
 * behind OFFSET, may stand a mark, a number, or something that is put in.
 */
const VALUE = String.raw`(?:\?|:\w+|\d+|\$\{[^}]*\}|['"\`]\s*\+)`;
const FORMS = [
  new RegExp(String.raw`\bOFFSET\s*${VALUE}`),
  // In small letters only what can be no prose.
  /\boffset\s+(\?|\d+\b)/,
  new RegExp(String.raw`\bLIMIT\s*${VALUE}\s*(?:,|['"\`]\s*\+\s*['"\`]\s*,)`, 'i'),
  // Of a query builder, and of the options of a repository.
  /\.(offset|skip)\(/,
  /\btake:[^}]*\bskip:|\bskip:[^}]*\btake:/,
];

export function pagesByOffset(text: string): boolean {
  return FORMS.some((form) => form.test(text));
}
