// The schema that every test of a store uses.
import { readSchema } from '../../src/dossier/schema.ts';

export const schema = readSchema();
