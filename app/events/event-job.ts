import { z } from "zod";
import { type EventPayload, eventSchemas, type EventType } from "./catalogue";

/** Payload of a job that an event of one of these types started. */
export type EventJobPayload<Type extends EventType> = {
  [Each in Type]: { shopId: number; eventId: string; type: Each; payload: EventPayload<Each> };
}[Type];

/** Schema of a job that follows events of these types; their facts are parsed by the catalogue's schemas. */
export function eventJobSchema<const Type extends EventType>(
  ...types: readonly [Type, ...Type[]]
): z.ZodType<EventJobPayload<Type>> {
  const schemas = types.map((type) =>
    z.object({
      shopId: z.number().int(),
      eventId: z.string(),
      type: z.literal(type),
      payload: eventSchemas[type],
    }),
  );
  // Each type stands beside its own schema, which the compiler cannot follow through a list.
  return z.union(schemas) as unknown as z.ZodType<EventJobPayload<Type>>;
}
