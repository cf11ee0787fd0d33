/**
 * The few words of zod/mini that the extension's schemas are written in, in a twentieth of its size: the build of the
 * extension takes this module where `shared/zod` is asked for (ADR 18). Types still come from zod; a contract test
 * (test/property/light-zod.test.ts) holds every schema of the protocol to what zod itself says.
 */
interface Parsed {
  readonly success: boolean;
  readonly data?: unknown;
}

type Run = (value: unknown) => Parsed;
type Check = (value: never) => boolean;

const FAILED: Parsed = { success: false };
const ok = (data: unknown): Parsed => ({ success: true, data });

interface Schema {
  readonly run: Run;
  readonly isOptional: boolean;
  readonly shape: Shape | undefined;
  check(...checks: readonly Check[]): Schema;
  safeParse(value: unknown): Parsed;
  parse(value: unknown): unknown;
}

type Shape = Readonly<Record<string, Schema>>;

function schema(run: Run, rest: { isOptional?: boolean; shape?: Shape } = {}): Schema {
  return {
    run,
    isOptional: rest.isOptional ?? false,
    shape: rest.shape,
    check: (...checks) =>
      schema((value) => {
        const parsed = run(value);
        return parsed.success && checks.every((check) => check(parsed.data as never)) ? parsed : FAILED;
      }, rest),
    safeParse: run,
    parse: (value) => parse({ run }, value),
  };
}

const of = (isOne: (value: unknown) => boolean): Schema =>
  schema((value) => (isOne(value) ? ok(value) : FAILED));

export const unknown = (): Schema => schema(ok);
export const string = (): Schema => of((value) => typeof value === "string");
export const boolean = (): Schema => of((value) => typeof value === "boolean");
export const number = (): Schema => of(Number.isFinite);
export const int = (): Schema => of(Number.isSafeInteger);
export const literal = (one: unknown): Schema => of((value) => value === one);

function enumOf(all: readonly unknown[]): Schema {
  return of((value) => all.includes(value));
}

export { enumOf as enum };

export const nullable = ({ run }: Schema): Schema =>
  schema((value) => (value === null ? ok(null) : run(value)));

export function optional({ run }: Schema): Schema {
  return schema((value) => (value === undefined ? ok(undefined) : run(value)), { isOptional: true });
}

export function array({ run }: Schema): Schema {
  return schema((value) => {
    if (!Array.isArray(value)) return FAILED;
    const parsed = value.map(run);
    return parsed.every(({ success }) => success) ? ok(parsed.map(({ data }) => data)) : FAILED;
  });
}

export const object = (shape: Shape): Schema => objectOf(shape, false);
export const strictObject = (shape: Shape): Schema => objectOf(shape, true);

function objectOf(shape: Shape, isStrict: boolean): Schema {
  const run: Run = (value) => {
    if (!isObject(value)) return FAILED;
    if (isStrict && Object.keys(value).some((key) => !Object.hasOwn(shape, key))) return FAILED;
    const data: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(shape)) {
      const parsed = field.run(value[key]);
      if (!parsed.success || (!(key in value) && !field.isOptional)) return FAILED;
      if (key in value) data[key] = parsed.data;
    }
    return ok(data);
  };
  return schema(run, { shape });
}

export function record(key: Schema, field: Schema): Schema {
  return schema((value) => {
    if (!isObject(value)) return FAILED;
    const parsed = Object.entries(value).map(([name, one]) => [name, key.run(name), field.run(one)] as const);
    if (!parsed.every(([, name, one]) => name.success && one.success)) return FAILED;
    return ok(Object.fromEntries(parsed.map(([name, , one]) => [name, one.data])));
  });
}

export function union(all: readonly Schema[]): Schema {
  return schema((value) => {
    for (const { run } of all) {
      const parsed = run(value);
      if (parsed.success) return parsed;
    }
    return FAILED;
  });
}

export const discriminatedUnion = (_key: string, all: readonly Schema[]): Schema => union(all);

export function pipe(first: Schema, second: Schema): Schema {
  return schema((value) => {
    const parsed = first.run(value);
    return parsed.success ? second.run(parsed.data) : FAILED;
  });
}

function catchWith({ run }: Schema, instead: unknown): Schema {
  return schema((value) => {
    const parsed = run(value);
    return parsed.success ? parsed : ok(instead);
  });
}

export { catchWith as catch };

export const transform = (change: (value: unknown) => unknown): Schema =>
  schema((value) => ok(change(value)));

export const regex = (pattern: RegExp) => (text: string) => pattern.test(text);
export const minLength = (least: number) => (value: { length: number }) => value.length >= least;
export const maxLength = (most: number) => (value: { length: number }) => value.length <= most;
export const length = (exact: number) => (value: { length: number }) => value.length === exact;
export const minimum = (least: number) => (value: number) => value >= least;
export const maximum = (most: number) => (value: number) => value <= most;
export const refine = (isRight: Check) => isRight;

export const safeParse = ({ run }: Schema, value: unknown): Parsed => run(value);

export function parse({ run }: Pick<Schema, "run">, value: unknown): unknown {
  const parsed = run(value);
  if (!parsed.success) throw new TypeError("not what the schema says");
  return parsed.data;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
