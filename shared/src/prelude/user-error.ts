/**
 * Something that the person (or client) can put right. The code is a key of the message catalogue, `field` is the path
 * of the input it belongs to, `params` fill the `{placeholders}` of the message.
 */
export interface UserError<Code extends string = string> {
  readonly code: Code;
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
