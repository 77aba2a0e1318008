import { z } from "zod";
import { eventSchemas, type EventPayload, type EventType } from "./catalogue";

type IdKey<Key> = Key extends `${string}Id` | `${string}Ids` ? Key : never;

/** Facts of an event as a job has them: what was enqueued by the release before may lack those that are new, never ids. */
type JobFacts<Facts> = Partial<Facts> & { [Key in keyof Facts as IdKey<Key>]: Facts[Key] };

/** Payload of a job that an event of one of these types started. */
export type EventJobPayload<Type extends EventType> = {
  [Each in Type]: {
    shopId: number;
    eventId: string;
    type: Each;
    payload: JobFacts<EventPayload<Each>>;
  };
}[Type];

/** The event's schema with everything optional but ids. */
function factsOf(type: EventType): z.ZodType {
  const { shape } = eventSchemas[type];
  const facts = Object.entries(shape as Record<string, z.ZodType>).map(
    ([name, schema]) => [name, /Ids?$/.test(name) ? schema : schema.optional()] as const,
  );
  return z.object(Object.fromEntries(facts));
}

/** Schema of a job that follows events of these types; their facts are parsed by the catalogue's schemas. */
export function eventJobSchema<const Type extends EventType>(
  ...types: readonly [Type, ...Type[]]
): z.ZodType<EventJobPayload<Type>> {
  const schemas = types.map((type) =>
    z.object({
      shopId: z.number().int(),
      eventId: z.string(),
      type: z.literal(type),
      payload: factsOf(type),
    }),
  );
  // Each type stands beside its own schema, which the compiler cannot follow through a list.
  return z.union(schemas) as unknown as z.ZodType<EventJobPayload<Type>>;
}
