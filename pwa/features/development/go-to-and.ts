import { goTo } from "../../app/routes";

/** Goes to another screen and then does what that screen would otherwise clear away, such as saying what was done. */
export function goToAnd(path: string, then: () => void): void {
  window.addEventListener("hashchange", then, { once: true });
  goTo(path);
}
