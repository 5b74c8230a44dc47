import type { EntitySchema } from 'typeorm';
import { ImportFile } from '../modules/intake';
import { PROGRAM_ENTITIES } from '../modules/programs';

/** Every TypeORM entity of every room: the app's pool and the schema comparison know the same ones. */
export const ENTITIES: ((new () => object) | EntitySchema)[] = [ImportFile, ...PROGRAM_ENTITIES];
