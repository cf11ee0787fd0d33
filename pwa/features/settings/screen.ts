import type { Screen } from "../../app/routes";

export const screen: Screen = {
  path: "/settings",
  title: "Настройки",
  icon: "M4 7h9m4 0h3M4 17h3m4 0h9M15 4.5v5M9 14.5v5",
  place: 90,
  roles: ["teacher", "methodist", "student"],
  load: () => import("./settings").then((module) => module.Settings),
};
