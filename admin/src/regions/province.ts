/** The province of this console, by its Kemendagri code. */
export const PROVINCE = '31';

/** Names the province in the sentences of criteria; a smaller region stands by its code. */
export function regionName(code: string): string {
  return code === PROVINCE ? 'DKI Jakarta' : code;
}
