import type { Screen } from "../../app/routes";

export const screen: Screen = {
  path: "/",
  title: "Обзор",
  icon: "M4 20V10m6 10V4m6 16v-7m4 7H2",
  place: 10,
  roles: ["teacher", "methodist", "student"],
  load: () => import("./overview").then((module) => module.Overview),
};
