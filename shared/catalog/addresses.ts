import * as z from "../zod";

const Host = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/), z.maxLength(253));
/** A pattern of hosts is made of it: no character may mean more than itself. */
const PathRule = z
  .string()
  .check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+\/[A-Za-z0-9/_-]*[A-Za-z0-9_-]$/), z.maxLength(200));

/** Where a platform is found. */
export const Addresses = z.strictObject({
  /** Lower case, punycode. A host also stands for its subdomains unless `exactHost`. */
  hosts: z.array(Host),
  /** Only the hosts themselves and their `www.`: the name is the suffix of other platforms. */
  exactHost: z.optional(z.boolean()),
  /** Sign-in and help hosts: being there is not use. Checked before the suffix match. */
  excludeHosts: z.optional(z.array(Host)),
  /** `host/path`: counts only under that path; wins over a host match. */
  pathRules: z.optional(z.array(PathRule)),
});
export type Addresses = z.infer<typeof Addresses>;
