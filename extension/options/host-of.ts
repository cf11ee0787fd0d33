import { AppAddress } from "../../shared/bridge/app-address";

export type AddressProblem = "empty" | "no-address" | "not-https";
export type HostProblem = AddressProblem | "no-domain";

/** The host of what a person has typed or pasted: an address with or without `https://`. */
export function hostOf(typed: string): { readonly host: string } | { readonly problem: HostProblem } {
  const url = urlOf(typed);
  if ("problem" in url) return url;
  if (url.protocol !== "https:") return { problem: "not-https" };
  // `localhost`, `192.168.0.1`, `[::1]`: nothing that others would know as a platform.
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(url.hostname)) return { problem: "no-domain" };
  return { host: url.hostname };
}

/** The address at which the app shall open; here `localhost` and hosts inside a school are as good as any. */
export function appAddressOf(typed: string): { readonly url: string } | { readonly problem: AddressProblem } {
  const found = urlOf(typed);
  if ("problem" in found) return found;
  const url = found.origin + found.pathname;
  if (AppAddress.safeParse(url).success) return { url };
  return { problem: found.protocol === "https:" ? "no-address" : "not-https" };
}

function urlOf(typed: string): URL | { readonly problem: AddressProblem } {
  const text = typed.trim();
  if (text === "") return { problem: "empty" };
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  try {
    return new URL(address);
  } catch {
    return { problem: "no-address" };
  }
}
