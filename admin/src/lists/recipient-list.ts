import { client } from '@tepat/shared';

export type RecipientList = NonNullable<client.ListRecordQuery['recipientList']>;
