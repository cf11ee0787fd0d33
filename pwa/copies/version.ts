/** Only the one word of the package; the folder's own types do not reach so far up. */
const versions = import.meta.glob<string>("../../package.json", { import: "version", eager: true });

/** Version of this app, as every copy names its maker. */
export function appVersion(): string {
  return Object.values(versions)[0] ?? "0";
}
