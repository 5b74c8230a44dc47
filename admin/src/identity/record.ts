import type { client } from '@tepat/shared';

/** A person and the civil record of the same NIK, with all that their page shows. */
export type Record = NonNullable<client.IdentityRecordPageQuery['identityRecord']>;
