// What the graph may hold: labels, relationship types and properties, as `graph/schema.yaml` writes them.
import { z } from 'zod';

const PROPERTY_TYPES = ['string', 'integer', 'float', 'boolean', 'date', 'list'] as const;
export type PropertyType = (typeof PROPERTY_TYPES)[number];

const LABEL = /^[A-Z][A-Za-z0-9]*$/;
const TYPE = /^[A-Z][A-Z0-9_]*$/;
const PROPERTY = /^[a-z][A-Za-z0-9]*$/;

const Property = z.strictObject({
  type: z.enum(PROPERTY_TYPES),
  meaning: z.string(),
  optional: z.boolean().default(false),
  /** Computed from claims. */
  derived: z.boolean().default(false),
  /** Of a relationship: Neo4j finds it by this. */
  indexed: z.boolean().default(false),
});
const PropertiesOf = z.record(z.string().regex(PROPERTY), Property);

/** Every node and relationship also has `id` and `hash`, which the file does not repeat. */
export const GraphSchema = z.object({
  labels: z.record(
    z.string().regex(LABEL),
    z.strictObject({ meaning: z.string(), act: z.boolean().default(false), properties: PropertiesOf }),
  ),
  relationships: z.record(
    z.string().regex(TYPE),
    z.strictObject({
      meaning: z.string(),
      derived: z.boolean().default(false),
      /** Label at the start, label at the end. */
      pairs: z.array(z.tuple([z.string(), z.string()])).min(1),
      properties: PropertiesOf,
    }),
  ),
});
export type GraphSchema = z.infer<typeof GraphSchema>;
export type SchemaProperty = z.infer<typeof Property>;
