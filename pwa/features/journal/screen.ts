import type { Screen } from "../../app/routes";

export const screen: Screen = {
  path: "/journal",
  title: "Журнал",
  icon: "M6 3h11a1 1 0 0 1 1 1v17H7a2 2 0 0 1-2-2V4a1 1 0 0 1 1-1zm-1 15a2 2 0 0 1 2-2h11M9 8h5",
  place: 20,
  roles: ["teacher", "methodist", "student"],
  load: () => import("./journal").then((module) => module.Journal),
};
