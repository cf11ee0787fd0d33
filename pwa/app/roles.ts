import type { Role } from "../store/database";

/** What a role is called, on the screens and in the extension's popup. */
export const ROLE_TITLES: Readonly<Record<Role, string>> = {
  teacher: "Педагог",
  methodist: "Методист",
  student: "Ученик",
};
