import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { printApiSchema } from './schema';

/** `npm run schema -w server`: writes the committed schema, which the console's documents are checked against. */
const target = path.resolve(__dirname, '../../../shared/graphql/schema.graphql');
void printApiSchema().then((text) => writeFileSync(target, text));
