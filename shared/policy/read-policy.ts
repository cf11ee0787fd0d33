import { PublicKey } from "../bridge/sealed";
import * as z from "../zod";
import { IdleMinutes, NO_POLICY, type Policy, PolicyMode } from "./policy";
import { readPlatforms } from "./read-platforms";

/** However much of a policy is wrong, the page that says so stays readable. */
const MOST_DROPPED = 20;

/**
 * The app of a school, at https or on this computer. Neither query nor fragment: the address is the same for everybody who
 * has the policy, and tells nothing of who opens it.
 */
const AppAddress = z
  .string()
  .check(
    z.maxLength(200),
    z.regex(
      /^(https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*|http:\/\/localhost)(:(\d{1,4}|[1-5]\d{4}))?(\/[\w.~%/-]*)?$/,
    ),
  );

const Time = z.pipe(
  z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  z.transform((text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))),
);

/** Every field that is read, as an administrator writes it. */
const fields = {
  appAddress: AppAddress,
  mode: PolicyMode,
  platforms: z.array(z.unknown()),
  idleAfterMinutes: IdleMinutes,
  quiet: z.object({ from: Time, to: Time }),
  catalogKey: PublicKey,
};

export const POLICY_FIELDS = Object.keys(fields);

/**
 * What holds of a policy: field by field, and of the platforms one by one. What is wrong is dropped with the reason, what
 * is unknown is not looked at. Takes anything and never throws: whoever wrote it may be careless or hostile.
 */
export function readPolicy(raw: unknown): Policy {
  if (typeof raw !== "object" || raw === null) return NO_POLICY;
  const said = raw as Readonly<Record<string, unknown>>;
  const dropped: Policy["dropped"] = [];
  const read = <T>(name: keyof typeof fields, schema: z.ZodMiniType<T>): T | null => {
    if (said[name] === undefined) return null;
    const parsed = z.safeParse(schema, said[name]);
    if (!parsed.success) dropped.push({ at: name, why: "malformed" });
    return parsed.data ?? null;
  };
  const appAddress = read("appAddress", fields.appAddress);
  const mode = read("mode", fields.mode);
  const idleAfterMinutes = read("idleAfterMinutes", fields.idleAfterMinutes);
  const quiet = read("quiet", fields.quiet);
  const catalogKey = read("catalogKey", fields.catalogKey);
  const listed = readPlatforms(read("platforms", fields.platforms) ?? []);
  return {
    appAddress,
    mode,
    platforms: listed.platforms,
    idleAfterMinutes,
    quiet,
    ...(catalogKey === null ? {} : { catalogKey }),
    dropped: [...dropped, ...listed.dropped].slice(0, MOST_DROPPED),
  };
}
