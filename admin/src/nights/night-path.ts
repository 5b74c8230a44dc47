/** The address of a night's page. */
export function nightPath(id: string): string {
  return `/nights/${encodeURIComponent(id)}/show`;
}
