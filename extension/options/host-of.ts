export type AddressProblem = "empty" | "no-address" | "not-https" | "no-domain";

/** The host of what a person has typed or pasted: an address with or without `https://`. */
export function hostOf(typed: string): { readonly host: string } | { readonly problem: AddressProblem } {
  const text = typed.trim();
  if (text === "") return { problem: "empty" };
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { problem: "no-address" };
  }
  if (url.protocol !== "https:") return { problem: "not-https" };
  // `localhost`, `192.168.0.1`, `[::1]`: nothing that others would know as a platform.
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(url.hostname)) return { problem: "no-domain" };
  return { host: url.hostname };
}
