import * as fc from "fast-check";

/** The part of JSON Schema that zod writes for our schemas. */
export interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | false;
}

const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom(undefined, Number.NaN, Number.POSITIVE_INFINITY, -0, 1.5, 2 ** 53, "", [], {}, null),
);

/** Values that the schema admits, nearly admits, or does not: right most of the time, wrong anywhere. */
export function near(schema: JsonSchema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 80, arbitrary: right(schema) }, { weight: 1, arbitrary: junk });
}

function right(schema: JsonSchema): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(near));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === "object") return objects(schema);
  if (schema.type === "array") return fc.array(near(schema.items ?? {}), { maxLength: 4 });
  if (schema.type === "string") return strings(schema);
  if (schema.type === "integer" || schema.type === "number") return numbers(schema);
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "null") return fc.constant(null);
  return junk;
}

function objects({ properties, propertyNames, additionalProperties }: JsonSchema): fc.Arbitrary<unknown> {
  if (propertyNames && additionalProperties)
    return fc.dictionary(strings(propertyNames), near(additionalProperties), { maxKeys: 3 });
  const fields = Object.fromEntries(Object.entries(properties ?? {}).map(([key, one]) => [key, near(one)]));
  const whole = fc.record(fields);
  return fc.oneof(
    { weight: 40, arbitrary: whole },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
    { weight: 1, arbitrary: whole.map((value) => ({ ...value, more: 1 })) },
  );
}

function strings({ pattern, minLength = 0, maxLength = 100 }: JsonSchema): fc.Arbitrary<string> {
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const edge = (length: number) => fc.constant("я".repeat(Math.max(0, length)));
  return fc.oneof(edge(minLength), edge(minLength - 1), edge(maxLength), edge(maxLength + 1), fc.string());
}

function numbers({ minimum = -10, maximum = 10 }: JsonSchema): fc.Arbitrary<number> {
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc.integer({ min: Math.max(minimum, -(2 ** 31)), max: Math.min(maximum, 2 ** 31 - 1) }),
    },
    fc.constantFrom(minimum, minimum - 1, maximum, maximum + 1, minimum + 0.5),
  );
}
